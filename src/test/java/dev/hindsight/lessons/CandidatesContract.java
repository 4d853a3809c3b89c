package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.finder.CandidateKind;
import dev.hindsight.lessons.finder.LessonFinder;
import dev.hindsight.testing.FakeCatalogue;
import dev.hindsight.testing.MadeUp;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of the lessons found in documents, whatever database lies under them.
abstract class CandidatesContract {
    private static final Viewer VISITOR = new Viewer.Anonymous();
    private static final Viewer CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final Viewer READER = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final String ADVICE =
            "The Secretariat should recruit staff before the mission starts.";
    private static final String LEARNED =
            "A lesson learned is that trust funds must be set up before the budget is spent.";

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private Documents documents;
    private Candidates candidates;
    private CandidateReader reader;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        context = ApplicationContext.run(database());
        documents = context.getBean(Documents.class);
        candidates = context.getBean(Candidates.class);
        reader = context.getBean(CandidateReader.class);
    }

    private Document added(Label label, String title) {
        return documents.add(made(label, title)).orElseThrow();
    }

    private static NewDocument made(Label label, String title) {
        return MadeUp.document(
                label,
                MadeUp.metadata(title, DocumentType.REPORT, null, Language.ENGLISH),
                "The mission began its work in June.",
                ADVICE,
                LEARNED);
    }

    private List<FoundLesson> listed(Viewer viewer, CandidateFilter filter) {
        reader.catchUp();
        assertThat(candidates.count(viewer, filter))
                .isEqualTo(candidates.list(viewer, filter, 0, 100).size());
        return candidates.list(viewer, filter, 0, 100);
    }

    private FoundLesson advice(DocumentId id) {
        return candidates.of(id, CARLA).getFirst();
    }

    @Test
    void whatIsFoundInADocumentIsThereAtOnceAndListedByScore() {
        DocumentId id = added(Label.PUBLIC, "One").id();
        List<FoundLesson> found = candidates.of(id, VISITOR);
        assertThat(found).extracting(it -> it.candidate().text()).containsExactly(ADVICE, LEARNED);
        assertThat(candidates.find(id, found.get(1).mark(), VISITOR)).contains(found.get(1));
        List<FoundLesson> listed = listed(VISITOR, CandidateFilter.ALL);
        assertThat(listed).hasSize(2);
        assertThat(listed).extracting(it -> -it.candidate().judgement().score()).isSorted();
        assertThat(reader.waiting()).isZero();
        reader.catchUp();
        assertThat(listed(VISITOR, CandidateFilter.ALL)).isEqualTo(listed);
    }

    @Test
    void theListIsNarrowedByKindThemeAndMission() {
        added(Label.PUBLIC, "One");
        Set<CandidateKind> advice = Set.of(CandidateKind.RECOMMENDATION);
        assertThat(listed(CARLA, new CandidateFilter(advice, Set.of(), Set.of(), false)))
                .hasSize(1);
        Set<ThemeId> funding = Set.of(new ThemeId("funding"));
        assertThat(listed(CARLA, new CandidateFilter(Set.of(), funding, Set.of(), false)))
                .extracting(it -> it.candidate().text())
                .containsExactly(LEARNED);
        Set<MissionId> elsewhere = Set.of(new MissionId("UNTAC"));
        assertThat(listed(CARLA, new CandidateFilter(Set.of(), Set.of(), elsewhere, false)))
                .isEmpty();
    }

    @Test
    void whatAViewerMayNotSeeIsNotThere() {
        DocumentId inside = added(Label.INTERNAL, "Inside").id();
        assertThat(candidates.of(inside, VISITOR)).isEmpty();
        assertThat(listed(VISITOR, CandidateFilter.ALL)).isEmpty();
        assertThat(listed(READER, CandidateFilter.ALL)).hasSize(2);
        String mark = advice(inside).mark();
        assertThat(candidates.dismiss(inside, mark, "no", READER)).isFalse();
        assertThat(candidates.restore(inside, mark, VISITOR)).isFalse();
    }

    @Test
    void whatWasDismissedIsNotOfferedAgainUntilThatIsTakenBack() {
        DocumentId id = added(Label.PUBLIC, "One").id();
        String mark = advice(id).mark();
        assertThat(candidates.dismiss(id, "no-such", "why", CARLA)).isFalse();
        assertThat(candidates.dismiss(id, mark, "It only describes.", CARLA)).isTrue();
        assertThat(candidates.dismiss(id, mark, "It only tells.", CARLA)).isTrue();
        assertThat(candidates.of(id, READER)).hasSize(1);
        assertThat(candidates.of(id, CARLA)).hasSize(2);
        assertThat(advice(id).dismissal().reason()).isEqualTo("It only tells.");
        assertThat(listed(CARLA, CandidateFilter.ALL)).hasSize(1);
        CandidateFilter dismissed = new CandidateFilter(Set.of(), Set.of(), Set.of(), true);
        assertThat(listed(CARLA, dismissed))
                .extracting(it -> it.candidate().text())
                .containsExactly(ADVICE);
        assertThat(listed(READER, dismissed)).isEmpty();
        assertThat(candidates.restore(id, mark, CARLA)).isTrue();
        assertThat(candidates.restore(id, mark, CARLA)).isFalse();
        assertThat(listed(READER, CandidateFilter.ALL)).hasSize(2);
    }

    @Test
    void aDismissalOutlivesAnotherLabelAndWithdrawalTakesAllAway() {
        DocumentId id = added(Label.PUBLIC, "One").id();
        candidates.dismiss(id, advice(id).mark(), "no", CARLA);
        reader.catchUp();
        DocumentId moved = documents.relabel(id, Label.INTERNAL, CARLA).orElseThrow().id();
        assertThat(listed(CARLA, CandidateFilter.ALL)).hasSize(1);
        assertThat(candidates.of(moved, READER)).hasSize(1);
        assertThat(candidates.of(id, CARLA)).isEmpty();
        documents.withdraw(moved, CARLA);
        assertThat(candidates.list(CARLA, CandidateFilter.ALL, 0, 10)).isEmpty();
        assertThat(listed(CARLA, CandidateFilter.ALL)).isEmpty();
        DocumentId again = added(Label.PUBLIC, "One").id();
        reader.catchUp();
        assertThat(candidates.of(again, READER)).hasSize(1);
    }

    @Test
    void lessonsThatRestOnThePassageAreNamedToThoseWhoMaySeeThem() {
        DocumentId id = added(Label.PUBLIC, "One").id();
        LessonText text =
                new LessonText(
                        "Recruit early",
                        "Recruit before the start.",
                        List.of(new ThemeId("recruitment")),
                        List.of(),
                        PartialDate.ofYear(2007),
                        Label.PUBLIC,
                        List.of(new Proof.Place(advice(id).place(), "")));
        LessonId lesson = new LessonId("recruit-early");
        assertThat(
                        context.getBean(Lessons.class)
                                .begin(lesson, new LessonStep.Observe(text, "read"), CARLA))
                .isInstanceOf(LessonOutcome.Moved.class);
        assertThat(advice(id).lessons()).containsExactly(lesson);
        assertThat(candidates.of(id, READER).getFirst().lessons()).isEmpty();
        assertThat(listed(CARLA, CandidateFilter.ALL))
                .filteredOn(it -> it.candidate().text().equals(ADVICE))
                .extracting(FoundLesson::lessons)
                .containsExactly(List.of(lesson));
        DocumentId closed = documents.relabel(id, Label.INTERNAL, CARLA).orElseThrow().id();
        assertThat(advice(closed).lessons()).containsExactly(lesson);
    }

    @Test
    void aDocumentThatCannotBeReadStopsNoOther() {
        FakeCatalogue catalogue = new FakeCatalogue("broken");
        Document first = added(Label.PUBLIC, "First");
        Document second = added(Label.PUBLIC, "Second");
        for (String title : List.of("First", "Second")) {
            assertThat(catalogue.add(made(Label.PUBLIC, title))).isPresent();
        }
        catalogue.breakDown(1);
        CandidateReader broken =
                new CandidateReader(
                        context.getBean(Jdbi.class),
                        catalogue,
                        catalogue,
                        context.getBean(LessonFinder.class));
        broken.catchUp();
        assertThat(broken.failures())
                .containsOnlyKeys(first.id())
                .allSatisfy((_, reason) -> assertThat(reason).contains("broken down"));
        assertThat(candidates.list(VISITOR, CandidateFilter.ALL, 0, 100))
                .isNotEmpty()
                .allMatch(found -> found.document().equals(second.id()));
        catalogue.changed(ItemKind.DOCUMENT, first.id().value(), Label.PUBLIC);
        broken.catchUp();
        assertThat(broken.failures()).isEmpty();
    }
}
