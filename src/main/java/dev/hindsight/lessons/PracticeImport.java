package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Loads practices from files. Loading the same files again changes nothing, and what a person has
/// edited or withdrawn here is never overwritten.
@Singleton
public final class PracticeImport {
    private static final String ENDING = ".md";
    private static final long LARGEST = 1_000_000;
    private static final int HEAD = 16_384;

    private final StoredPractices practices;
    private final Vocabulary vocabulary;

    PracticeImport(StoredPractices practices, Vocabulary vocabulary) {
        this.practices = practices;
        this.vocabulary = vocabulary;
    }

    /// Is this a Markdown file whose front matter has the keys `themes` and `evidence`?
    ///
    /// Only its first 16 kB are read.
    public static boolean looksLikePractice(Path file) throws IOException {
        if (!nameOf(file).toLowerCase(Locale.ROOT).endsWith(ENDING) || !Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return FrontMatter.marksPractice(
                    new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// Takes every Markdown file directly in the folder, in the order of their names.
    ///
    /// @return an outcome per file
    public List<ImportOutcome> folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files =
                    entries.filter(file -> nameOf(file).endsWith(ENDING))
                            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .sorted()
                            .toList();
        }
        List<ImportOutcome> outcomes = new ArrayList<>();
        for (Path file : files) {
            outcomes.add(file(file, Label.PUBLIC));
        }
        return outcomes;
    }

    /// Takes one file. Its name without `.md` is the address of the practice.
    ///
    /// @param unlessStated label of an entry whose front matter names none
    public ImportOutcome file(Path file, Label unlessStated) throws IOException {
        String name = nameOf(file);
        String slug = name.substring(0, Math.max(0, name.length() - ENDING.length()));
        if (!PracticeId.isWellFormed(slug)) {
            return broken(
                    name,
                    "file name",
                    "lower-case letters and digits joined by hyphens, at most 120, and .md");
        }
        if (Files.size(file) > LARGEST) {
            return broken(
                    name, "size of " + Files.size(file) + " bytes", "at most 1,000,000 bytes");
        }
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
        } catch (CharacterCodingException e) {
            return broken(name, "encoding (" + e.getMessage() + ")", "UTF-8");
        }
        return switch (FrontMatter.read(text, unlessStated, vocabulary)) {
            case PracticeReading.Read(PracticeText read) ->
                    practices.take(new PracticeId(slug), read);
            case PracticeReading.Unreadable unreadable ->
                    new ImportOutcome.Broken(
                            name, unreadable.problems().stream().map(p -> p.in(name)).toList());
        };
    }

    private static ImportOutcome broken(String file, String what, String expected) {
        return new ImportOutcome.Broken(
                file,
                List.of(
                        String.format(
                                Locale.ROOT,
                                "%s: its %s is not usable; expected is %s",
                                file,
                                what,
                                expected)));
    }
}
