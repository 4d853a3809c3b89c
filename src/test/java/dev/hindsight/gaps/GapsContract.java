package dev.hindsight.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import dev.hindsight.oversight.Openings;
import dev.hindsight.search.Facet;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.testing.MadeUp;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What searches without result, surveys of practice and openings promise, whatever database lies
/// under them.
abstract class GapsContract {
    private static final Viewer VISITOR = new Viewer.Anonymous();
    private static final Viewer CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final Viewer RITA = new Viewer.Person("Rita", Role.READER, Set.of());

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private Searches searches;
    private Surveys surveys;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("hindsight.meaning.on", false);
        context = ApplicationContext.run(settings);
        searches = context.getBean(Searches.class);
        surveys = context.getBean(Surveys.class);
    }

    private void asked(String query, int page, long total, Viewer viewer) {
        searches.asked(
                new SearchRequest(query, Map.of(), page, 10, false, Language.ENGLISH),
                total,
                viewer);
    }

    private String add(String title, Label label) {
        return context.getBean(Documents.class)
                .add(MadeUp.document(label, title, "Posts stood empty."))
                .orElseThrow()
                .id()
                .value();
    }

    private List<String> actions() {
        return context.getBean(Jdbi.class)
                .withHandle(handle ->
                        handle.createQuery(
                                        "select action from audit_lines where action like"
                                                + " 'survey.%' order by number")
                                .mapTo(String.class)
                                .list());
    }

    private String survey(String question, LocalDate due) {
        return surveys.ask(new Survey.Wanted("", question, "PBSO", due), CARLA).orElseThrow();
    }

    @Test
    void firstPagesThatFoundNothingAreCountedTheMostFrequentFirst() {
        asked("Seldom", 1, 0, VISITOR);
        asked("Quite  often", 1, 0, VISITOR);
        asked("quite often ", 1, 0, RITA);
        asked("quite often", 2, 0, RITA);
        asked("found", 1, 3, RITA);
        asked("by the owner", 1, 0, new Viewer.Owner());
        asked("  ", 1, 0, RITA);
        Set<String> mission = Set.of("BINUB");
        searches.asked(
                new SearchRequest(
                        "narrowed", Map.of(Facet.MISSION, mission), 1, 10, false, Language.ENGLISH),
                0,
                RITA);
        assertThat(searches.list(CARLA, 0, 10))
                .extracting(one -> one.words() + " " + one.times())
                .containsExactly("quite often 2", "seldom 1");
        assertThat(searches.list(CARLA, 1, 10)).hasSize(1);
        assertThat(searches.count(CARLA)).isEqualTo(2);
    }

    @Test
    void noPersonIsKeptNeitherWhoAsksNorWhoIsAskedFor() {
        asked("write to anna.example@example.org", 1, 0, RITA);
        asked("call +41 22 917 12 34", 1, 0, RITA);
        asked("Mr. Jonathan Examplesson", 1, 0, RITA);
        assertThat(searches.list(CARLA, 0, 10)).isEmpty();
    }

    @Test
    void longSearchesAreCutAndStrangeCharactersHarmNothing() {
        asked("x".repeat(199) + "\uD83D\uDC1D and more", 1, 0, RITA);
        asked("null \u0000 and half \uD83D", 1, 0, RITA);
        assertThat(searches.list(CARLA, 0, 10))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.words().length()).isLessThanOrEqualTo(200))
                .extracting(Unanswered::words)
                .contains("x".repeat(199));
    }

    @Test
    void onlyCuratorsReadWhatIsMissing() {
        asked("missing", 1, 0, RITA);
        String id = survey("Why?", LocalDate.of(2027, 1, 1));
        for (Viewer viewer : List.of(VISITOR, RITA)) {
            assertThat(searches.list(viewer, 0, 10)).isEmpty();
            assertThat(searches.count(viewer)).isZero();
            assertThat(surveys.list(viewer)).isEmpty();
            assertThat(surveys.find(id, viewer)).isEmpty();
            assertThat(surveys.drop(id, "no", viewer)).isFalse();
            assertThat(surveys.ask(surveys.find(id, CARLA).orElseThrow().wanted(), viewer))
                    .isEmpty();
            assertThat(context.getBean(Unopened.class).list(ItemKind.DOCUMENT, viewer, 0, 10))
                    .isEqualTo(new NeverOpened(0, 0, List.of()));
        }
        assertThat(actions()).containsExactly("survey.asked");
    }

    @Test
    void openSurveysComeFirstThoseDueSoonestFirst() {
        String later = survey("later", LocalDate.of(2027, 5, 1));
        String sooner = survey("sooner", LocalDate.of(2027, 1, 1));
        String dropped = survey("dropped", LocalDate.of(2026, 1, 1));
        assertThat(surveys.drop(dropped, "asked for elsewhere", CARLA)).isTrue();
        assertThat(surveys.list(CARLA))
                .extracting(Survey::id)
                .containsExactly(sooner, later, dropped);
        assertThat(surveys.find(dropped, CARLA).orElseThrow().reason())
                .isEqualTo("asked for elsewhere");
    }

    @Test
    void aSurveyIsAnsweredByWhatIsHereAndOpenedAgain() {
        String id = survey("Why?", LocalDate.of(2027, 1, 1));
        String document = "document:" + add("A survey", Label.INTERNAL);
        assertThat(surveys.answer(id, "document:nothing", CARLA)).isFalse();
        assertThat(surveys.answer(id, "nothing", CARLA)).isFalse();
        assertThat(surveys.reopen(id, CARLA)).isFalse();
        assertThat(surveys.answer(id, document, CARLA)).isTrue();
        assertThat(surveys.answer(id, document, CARLA)).isFalse();
        assertThat(surveys.drop(id, "no", CARLA)).isFalse();
        assertThat(surveys.find(id, CARLA).orElseThrow().answer()).isEqualTo(document);
        assertThat(surveys.reopen(id, CARLA)).isTrue();
        assertThat(surveys.find(id, CARLA).orElseThrow().state()).isEqualTo(Survey.State.OPEN);
        assertThat(surveys.find(id, CARLA).orElseThrow().answer()).isEmpty();
        assertThat(actions()).containsExactly("survey.asked", "survey.answered", "survey.reopened");
    }

    @Test
    void whatReadersOpenedIsNotListedAndWhatCuratorsOpenedIs() {
        String opened = add("Opened", Label.PUBLIC);
        String shown = add("Shown to Carla", Label.PUBLIC);
        Openings openings = context.getBean(Openings.class);
        openings.opened("document", opened, VISITOR);
        openings.opened("document", opened, RITA);
        openings.opened("document", shown, CARLA);
        Unopened unopened = context.getBean(Unopened.class);
        NeverOpened never = unopened.list(ItemKind.DOCUMENT, CARLA, 0, 10);
        assertThat(never.of()).isEqualTo(2);
        assertThat(never.count()).isEqualTo(1);
        assertThat(never.entries()).extracting(NeverOpened.Entry::id).containsExactly(shown);
        assertThat(unopened.list(ItemKind.DOCUMENT, CARLA, 1, 10).entries()).isEmpty();
    }

    @Test
    void neverOpenedIsPagedInTheOrderOfTheList() {
        List<String> ids =
                Stream.of("one", "two", "three", "four", "five")
                        .map(title -> add(title, Label.restrictedTo(new MissionId("BINUB"))))
                        .toList();
        Openings openings = context.getBean(Openings.class);
        openings.opened("document", ids.get(2), RITA);
        // what is opened of another kind under the same id is something else
        openings.opened("lesson", ids.get(1), RITA);
        Unopened unopened = context.getBean(Unopened.class);
        List<String> expected =
                context.getBean(Documents.class).newest(CARLA, 0, 10).stream()
                        .map(it -> it.id().value())
                        .filter(id -> !id.equals(ids.get(2)))
                        .toList();
        List<String> listed = new ArrayList<>();
        for (int offset = 0; offset < 5; offset += 3) {
            NeverOpened never = unopened.list(ItemKind.DOCUMENT, CARLA, offset, 3);
            assertThat(never.of()).isEqualTo(5);
            assertThat(never.count()).isEqualTo(4);
            never.entries().forEach(entry -> listed.add(entry.id()));
        }
        assertThat(listed).isEqualTo(expected);
    }

    @Test
    void lessonsAndPracticesThatReadersCannotOpenAreNotAskedFor() {
        Lessons lessons = context.getBean(Lessons.class);
        LessonId seen = lesson(lessons, "seen");
        LessonId observed = lesson(lessons, "observed");
        lessons.move(seen, new LessonStep.Validate("so it is"), CARLA, 1);
        Unopened unopened = context.getBean(Unopened.class);
        assertThat(unopened.list(ItemKind.LESSON, CARLA, 0, 10))
                .isEqualTo(
                        new NeverOpened(
                                1,
                                1,
                                List.of(new NeverOpened.Entry(seen.value(), "Recruit seen"))));
        assertThat(lessons.find(observed, CARLA)).isPresent();
        context.getBean(Openings.class).opened("lesson", seen.value(), VISITOR);
        assertThat(unopened.list(ItemKind.LESSON, CARLA, 0, 10))
                .isEqualTo(new NeverOpened(1, 0, List.of()));
        assertThat(unopened.list(ItemKind.PRACTICE, CARLA, 0, 10))
                .isEqualTo(new NeverOpened(0, 0, List.of()));
    }

    private static LessonId lesson(Lessons lessons, String name) {
        LessonId id = new LessonId(name);
        LessonText text =
                new LessonText(
                        "Recruit " + name,
                        "Posts stood empty.",
                        List.of(new ThemeId("recruitment")),
                        List.of(),
                        PartialDate.ofYear(2007),
                        Label.PUBLIC,
                        List.of(new Proof.Web(URI.create("https://example.org/x"), "the roster")));
        assertThat(lessons.begin(id, new LessonStep.Observe(text, "read"), CARLA))
                .isInstanceOf(LessonOutcome.Moved.class);
        return id;
    }
}
