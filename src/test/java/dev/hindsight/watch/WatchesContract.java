package dev.hindsight.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
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
import dev.hindsight.search.Facet;
import dev.hindsight.search.SearchRequest;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What standing queries promise, whatever database lies under them.
abstract class WatchesContract {
    private static final Viewer.Person CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final MissionId BINUB = new MissionId("BINUB");
    private static final Viewer.Person CLARISSE =
            new Viewer.Person("Clarisse", Role.CONTRIBUTOR, Set.of(BINUB));
    private static final Viewer.Person ALINE =
            new Viewer.Person("Aline", Role.CONTRIBUTOR, Set.of(new MissionId("ONUB")));
    private static final String POSTS = "Posts stood empty because offers went out too late.";

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private Lessons lessons;
    private Watches watches;
    private Watcher watcher;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("hindsight.meaning.on", false);
        settings.put("hindsight.index.folder", folder.resolve("index").toString());
        context = ApplicationContext.run(settings);
        lessons = context.getBean(Lessons.class);
        watches = context.getBean(Watches.class);
        watcher = context.getBean(Watcher.class);
        for (Viewer.Person person : List.of(CARLA, CLARISSE, ALINE)) {
            context.getBean(Accounts.class)
                    .add(
                            new NewAccount(
                                    new AccountName(person.name()),
                                    person.role(),
                                    person.role() == Role.CURATOR ? Set.of() : person.missions(),
                                    new Password("made up for this")));
        }
        watcher.catchUp();
    }

    private void add(String id, String statement, Label label) {
        LessonText text =
                new LessonText(
                        "Lesson " + id,
                        statement,
                        List.of(new ThemeId("recruitment")),
                        List.of(BINUB),
                        PartialDate.ofYear(2007),
                        label,
                        List.of(Proof.parse("https://example.org/a", "").orElseThrow()));
        LessonId lesson = new LessonId(id);
        assertThat(lessons.begin(lesson, new LessonStep.Observe(text, "read"), CARLA))
                .isInstanceOf(LessonOutcome.Moved.class);
        assertThat(lessons.move(lesson, new LessonStep.Validate("two sources say so"), CARLA, 1))
                .isInstanceOf(LessonOutcome.Moved.class);
    }

    private Watch keep(String words, Viewer.Person owner) {
        return watches.keep("My " + words, asked(words, Map.of()), Digest.NEVER, owner)
                .orElseThrow()
                .watch();
    }

    private static SearchRequest asked(String words, Map<Facet, Set<String>> selected) {
        return new SearchRequest(words, selected, 1, 10, false, Language.ENGLISH);
    }

    private List<String> found(Watch watch, Viewer.Person owner) {
        return watches.matches(watch, owner, 10).stream().map(Match::id).toList();
    }

    @Test
    void tellsWhatComesAndNotWhatWasThere() {
        add("before", POSTS, Label.PUBLIC);
        Watch posts = keep("offers", CLARISSE);
        Watch water = keep("bottled water", CLARISSE);
        add("after", POSTS, Label.PUBLIC);
        watcher.catchUp();
        watcher.catchUp();
        assertThat(found(posts, CLARISSE)).containsExactly("after");
        assertThat(found(water, CLARISSE)).isEmpty();
        assertThat(watches.unseen(CLARISSE)).isEqualTo(1);
        watches.seen(posts.id(), watches.matches(posts, CLARISSE, 1).getFirst().number(), CLARISSE);
        assertThat(watches.unseen(CLARISSE)).isZero();
        add("later", POSTS, Label.PUBLIC);
        watcher.catchUp();
        assertThat(found(posts, CLARISSE)).containsExactly("later", "after");
        assertThat(watches.unseen(CLARISSE)).isEqualTo(1);
    }

    @Test
    void wantsMostOfTheWordsInOnePassageWithItsTitle() {
        Watch two = keep("giraffes bicycles", CLARISSE);
        Watch either = keep("giraffes OR bicycles", CLARISSE);
        Watch many = keep("giraffes bicycles umbrellas lanterns", CLARISSE);
        Watch titled = keep("lesson titled giraffes", CLARISSE);
        add("one", "Buy bicycles early.", Label.PUBLIC);
        add("both", "Giraffes ride no bicycles.", Label.PUBLIC);
        add("three", "Giraffes need lanterns and umbrellas.", Label.PUBLIC);
        add("titled", "Feed the giraffes.", Label.PUBLIC);
        watcher.catchUp();
        // words that nobody knew when they were asked first are known now
        add("again", "Bicycles frighten giraffes.", Label.PUBLIC);
        watcher.catchUp();
        assertThat(found(two, CLARISSE)).containsExactly("again", "both");
        assertThat(found(either, CLARISSE))
                .containsExactly("again", "titled", "three", "both", "one");
        assertThat(found(many, CLARISSE)).containsExactly("three");
        assertThat(found(titled, CLARISSE)).containsExactly("titled");
    }

    @Test
    void keepsToWhatIsSelectedAndRestsWhilePaused() {
        Watch other =
                watches.keep(
                                "Elsewhere",
                                asked("", Map.of(Facet.MISSION, Set.of("UNMIK"))),
                                Digest.NEVER,
                                CLARISSE)
                        .orElseThrow()
                        .watch();
        Watch here =
                watches.keep(
                                "Here",
                                asked("", Map.of(Facet.MISSION, Set.of("BINUB"))),
                                Digest.WEEKLY,
                                CLARISSE)
                        .orElseThrow()
                        .watch();
        Watch paused = keep("offers", CLARISSE);
        assertThat(watches.change(paused.id(), "Resting", Digest.DAILY, true, CLARISSE)).isTrue();
        add("one", POSTS, Label.PUBLIC);
        watcher.catchUp();
        assertThat(found(other, CLARISSE)).isEmpty();
        assertThat(found(here, CLARISSE)).containsExactly("one");
        assertThat(found(paused, CLARISSE)).isEmpty();
        Watch resting = watches.find(paused.id(), CLARISSE).orElseThrow();
        assertThat(resting.name()).isEqualTo("Resting");
        assertThat(resting.digest()).isEqualTo(Digest.DAILY);
        assertThat(resting.paused()).isTrue();
    }

    @Test
    void tellsNobodyMoreThanTheyMaySee() {
        Watch clarisse = keep("offers", CLARISSE);
        Watch aline = keep("offers", ALINE);
        add("hidden", POSTS, Label.restrictedTo(BINUB));
        watcher.catchUp();
        assertThat(found(clarisse, CLARISSE)).containsExactly("hidden");
        assertThat(found(aline, ALINE)).isEmpty();
        Viewer.Person demoted = new Viewer.Person("Clarisse", Role.READER, Set.of());
        assertThat(found(clarisse, demoted)).isEmpty();
        assertThat(watches.unseen(demoted)).isZero();
    }

    @Test
    void existsForItsOwnerAlone() {
        Watch watch = keep("offers", CLARISSE);
        assertThat(watches.find(watch.id(), ALINE)).isEmpty();
        assertThat(watches.find("f".repeat(20), CLARISSE)).isEmpty();
        assertThat(watches.of(ALINE)).isEmpty();
        assertThat(watches.change(watch.id(), "Mine", Digest.NEVER, false, ALINE)).isFalse();
        assertThat(watches.delete(watch.id(), true, ALINE)).isFalse();
        assertThat(watches.renewFeed(watch.id(), ALINE)).isEmpty();
        assertThat(watches.of(CLARISSE)).containsExactly(watch);
        assertThat(watches.delete(watch.id(), true, CLARISSE)).isTrue();
        assertThat(watches.of(CLARISSE)).isEmpty();
        assertThat(watches.delete(watch.id(), false, CLARISSE)).isTrue();
        assertThat(watches.of(CLARISSE)).containsExactly(watch);
    }

    @Test
    void aFeedOpensWithItsNewestTokenOnly() {
        Watches.Kept kept =
                watches.keep("Offers", asked("offers", Map.of()), Digest.NEVER, CLARISSE)
                        .orElseThrow();
        String id = kept.watch().id();
        assertThat(watches.fed(id, kept.feedToken()).orElseThrow().owner()).isEqualTo(CLARISSE);
        assertThat(watches.fed(id, "x".repeat(43))).isEmpty();
        String other = watches.renewFeed(id, CLARISSE).orElseThrow().feedToken();
        assertThat(watches.fed(id, kept.feedToken())).isEmpty();
        assertThat(watches.fed(id, other)).isPresent();
        watches.delete(id, true, CLARISSE);
        assertThat(watches.fed(id, other)).isEmpty();
    }

    @Test
    void namesAndNumbersHaveLimits() {
        assertThatThrownBy(() -> watches.keep(" ", asked("a", Map.of()), Digest.NEVER, ALINE))
                .hasMessageContaining("1 to 200");
        for (int i = 0; i < Watches.MOST; i++) {
            keep("offers " + i, ALINE);
        }
        assertThat(watches.keep("More", asked("a", Map.of()), Digest.NEVER, ALINE)).isEmpty();
    }
}
