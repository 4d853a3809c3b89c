package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.extract.Extraction;
import dev.hindsight.extract.Extractor;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.MadeUp;
import dev.hindsight.testing.Needs;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the five sources taken in, what the starter collection cites becomes links.
class CitedSectionsTest {
    private final FakeCatalogue catalogue = new FakeCatalogue("here");

    private void takeIn(Path folder, Path data) throws IOException {
        try (ApplicationContext context =
                        ApplicationContext.run(Map.of("hindsight.store.folder", data.toString()));
                Stream<Path> files = Files.list(folder)) {
            Extractor extractor = context.getBean(Extractor.class);
            for (Path file : files.sorted().toList()) {
                add(file, extractor.extract(file, String.valueOf(file.getFileName())));
            }
        }
    }

    private void add(Path file, Extraction extraction) throws IOException {
        Extraction.Extracted read = (Extraction.Extracted) extraction;
        byte[] bytes = Files.readAllBytes(file);
        ContentHash hash = ContentHash.of(ContentHash.newDigest().digest(bytes));
        catalogue.add(
                new NewDocument(
                        Label.PUBLIC,
                        new Original(hash, "seed", read.mediaType(), bytes.length),
                        MadeUp.metadata("Seed", DocumentType.REPORT, null, Language.ENGLISH),
                        read.coverage(),
                        List.of(),
                        read.passages().stream()
                                .map(passage -> new ThemedPassage(passage, List.of()))
                                .toList()));
    }

    @Test
    void everyCitedSectionIsFoundInItsDocument(@TempDir Path data) throws IOException {
        takeIn(Needs.shared("data/seeds"), data);
        Vocabulary vocabulary = new Vocabulary();
        References references =
                new CatalogueReferences(catalogue, catalogue, new Sources(), vocabulary)
                        .of(new Viewer.Anonymous());
        Set<String> lost = new TreeSet<>();
        Set<Reference> found = new HashSet<>();
        for (Path file : StarterCollectionTest.files()) {
            Rendered rendered =
                    PracticeMarkup.render(
                            ((PracticeReading.Read)
                                            FrontMatter.read(
                                                    Files.readString(file),
                                                    Label.PUBLIC,
                                                    vocabulary))
                                    .text(),
                            references);
            rendered.problems().forEach(problem -> lost.add(problem.what()));
            rendered.citations().stream()
                    .filter(citation -> citation.target() instanceof References.Target.Held)
                    .forEach(citation -> found.add(citation.reference()));
        }
        assertThat(found).hasSizeGreaterThan(50);
        assertThat(lost).as("of " + found.size() + " cited places").isEmpty();
    }
}
