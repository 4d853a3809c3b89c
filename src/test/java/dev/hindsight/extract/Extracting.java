package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.nio.file.Path;
import java.util.List;

/// What the tests of this package do with an extractor.
final class Extracting {
    private static final Extractor EXTRACTOR =
            new TikaExtractor(new Languages(), ReadLimits.defaults());

    private Extracting() {}

    static Extraction extract(Path file) {
        return EXTRACTOR.extract(file, String.valueOf(file.getFileName()));
    }

    static Extraction extract(Path file, String name) {
        return EXTRACTOR.extract(file, name);
    }

    static Extraction.Extracted extracted(Path file) {
        Extraction outcome = extract(file);
        assertThat(outcome).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) outcome;
    }

    static List<String> texts(Extraction.Extracted outcome) {
        return outcome.passages().stream().map(Passage::text).toList();
    }

    static List<String> texts(Extraction.Extracted outcome, PassageKind kind) {
        return outcome.passages().stream()
                .filter(passage -> passage.kind() == kind)
                .map(Passage::text)
                .toList();
    }

    static Passage passage(Extraction.Extracted outcome, String beginning) {
        return outcome.passages().stream()
                .filter(passage -> passage.text().startsWith(beginning))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "No passage begins \"" + beginning + "\" among " + texts(outcome)));
    }
}
