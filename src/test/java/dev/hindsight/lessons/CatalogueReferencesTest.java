package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.MadeUp;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReferencesTest {
    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final Sources SOURCES = new Sources();
    private static final Label BINUB = Label.restrictedTo(new MissionId("BINUB"));
    private static final Viewer VISITOR = new Viewer.Anonymous();
    private static final Viewer MEMBER =
            new Viewer.Person("Aline", Role.CONTRIBUTOR, Set.of(new MissionId("BINUB")));
    private static final Source PAPER = SOURCES.find("binub-paper").orElseThrow();

    private final FakeCatalogue catalogue = new FakeCatalogue("here");
    private final CatalogueReferences references =
            new CatalogueReferences(catalogue, catalogue, SOURCES, VOCABULARY);

    private Document held(Label label) {
        List<ThemedPassage> passages =
                List.of(
                        passage(1, 1, List.of(), "Preface."),
                        passage(2, 2, List.of("Lessons learned"), "First lesson."),
                        passage(3, 2, List.of("Lessons learned", "3.1 General:"), "In general."),
                        passage(4, null, List.of("Annex"), "An annex."));
        return catalogue
                .add(
                        new NewDocument(
                                label,
                                new Original(PAPER.hash(), "paper.txt", "text/plain", 100),
                                MadeUp.metadata(
                                        "Scanned paper",
                                        DocumentType.REPORT,
                                        PartialDate.ofYear(2007),
                                        Language.ENGLISH),
                                Coverage.whole(),
                                List.of(),
                                passages))
                .orElseThrow();
    }

    private static ThemedPassage passage(
            int number, @Nullable Integer page, List<String> section, String text) {
        return new ThemedPassage(
                new Passage(
                        number, page, section, null, PassageKind.PARAGRAPH, Language.ENGLISH, text),
                List.of());
    }

    private Target target(String written, Viewer viewer) {
        return references.of(viewer).resolve(Reference.parse(written).orElseThrow());
    }

    @Test
    void aSourceThatIsNotHereIsDescribedInFull() {
        assertThat(target("binub-paper § General", VISITOR))
                .isEqualTo(new Target.Described(PAPER, true));
        assertThat(target("binub-paper § No such section", VISITOR))
                .isEqualTo(new Target.Described(PAPER, false));
        assertThat(PAPER.reference())
                .isEqualTo(
                        "Ženja Bašagic. Discussion paper on the United Nations Integrated Office in"
                                + " Burundi (BINUB), June 2006 to November 2007. United Nations"
                                + " Integrated Office in Burundi (BINUB)");
        assertThat(SOURCES.find("nupi-proceedings").orElseThrow().reference()).endsWith(", 2005");
    }

    @Test
    void aSectionLeadsToItsFirstPassageWhenTheDocumentIsHere() {
        Document paper = held(Label.PUBLIC);
        String url = "/documents/" + paper.id();
        assertThat(target("binub-paper § GENERAL", VISITOR))
                .isEqualTo(
                        new Target.Held(
                                paper.id(),
                                PAPER.title(),
                                url + "?n=3#n3",
                                2,
                                "In general.",
                                true));
        assertThat(target("binub-paper § LESSONS LEARNED", VISITOR))
                .isEqualTo(
                        new Target.Held(
                                paper.id(),
                                PAPER.title(),
                                url + "?n=2#n2",
                                2,
                                "First lesson.",
                                true));
        assertThat(target("binub-paper § Elsewhere", VISITOR))
                .isEqualTo(new Target.Held(paper.id(), PAPER.title(), url, null, null, false));
        assertThat(target("binub-paper#p2", VISITOR))
                .isEqualTo(
                        new Target.Held(
                                paper.id(),
                                PAPER.title(),
                                url + "?p=2#p2",
                                2,
                                "First lesson.",
                                true));
    }

    @Test
    void aDocumentIsNamedByPageOrPassage() {
        Document paper = held(Label.PUBLIC);
        String url = "/documents/" + paper.id();
        assertThat(target(paper.id() + "#n4", VISITOR))
                .isEqualTo(
                        new Target.Held(
                                paper.id(),
                                "Scanned paper",
                                url + "?n=4#n4",
                                null,
                                "An annex.",
                                true));
        assertThat(target(paper.id() + "#p9", VISITOR))
                .isEqualTo(new Target.Held(paper.id(), "Scanned paper", url, null, null, false));
        assertThat(target(paper.id().value(), VISITOR))
                .isEqualTo(new Target.Held(paper.id(), "Scanned paper", url, null, null, true));
    }

    @Test
    void whatTheViewerMayNotSeeIsAsIfItWereNotHere() {
        Target before = target("binub-paper § General", VISITOR);
        Document restricted = held(BINUB);
        assertThat(target("binub-paper § General", VISITOR)).isEqualTo(before);
        assertThat(target(restricted.id() + "#n1", VISITOR)).isEqualTo(new Target.Unknown());
        assertThat(references.held("binub-paper", VISITOR)).isEmpty();
        for (Viewer viewer : List.of(MEMBER, new Viewer.Owner())) {
            assertThat(references.held("binub-paper", viewer)).contains(restricted.id());
            assertThat(target(restricted.id() + "#n1", viewer)).isInstanceOf(Target.Held.class);
        }
        Document open = held(Label.PUBLIC);
        assertThat(references.held("binub-paper", MEMBER)).contains(open.id());
    }

    @Test
    void brokenSourcesAreRefusedWithEntryAndKey(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sources.yml");
        Files.writeString(
                file,
                "sources:\n  - id: a\n    title: T\n    authors: []\n    publisher: P\n    type: t\n    language: en\n    sha256: abc\n    sections: []\n");
        assertThatThrownBy(() -> Sources.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sources.yml, a: sha256 is abc");
        Files.writeString(file, "sources: none");
        assertThatThrownBy(() -> Sources.of(file)).hasMessageContaining("sources is missing");
        assertThat(SOURCES.all())
                .hasSizeGreaterThan(5)
                .extracting(Source::hash)
                .doesNotHaveDuplicates();
    }
}
