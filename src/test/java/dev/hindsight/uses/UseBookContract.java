package dev.hindsight.uses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the book of uses promises, whatever database lies under it.
abstract class UseBookContract {
    private static final Viewer VISITOR = new Viewer.Anonymous();
    private static final Viewer CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final Viewer RITA = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final Viewer RUTH = new Viewer.Person("Ruth", Role.READER, Set.of());
    private static final Item OPEN = new Item.OfLesson(new LessonId("open"));
    private static final Item CLOSED = new Item.OfLesson(new LessonId("closed"));
    private static final Label BINUB = Label.restrictedTo(new MissionId("BINUB"));

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private UseBook book;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("hindsight.meaning.on", false);
        context = ApplicationContext.run(settings);
        book = context.getBean(UseBook.class);
        add("open", Label.PUBLIC);
        add("closed", BINUB);
    }

    private void add(String id, Label label) {
        LessonText text =
                new LessonText(
                        "Lesson " + id,
                        "Begin to recruit before the mission starts.",
                        List.of(new ThemeId("recruitment")),
                        List.of(new MissionId("BINUB")),
                        PartialDate.ofYear(2007),
                        label,
                        List.of(Proof.parse("https://example.org/a", "").orElseThrow()));
        assertThat(
                        context.getBean(Lessons.class)
                                .begin(
                                        new LessonId(id),
                                        new LessonStep.Observe(text, "read"),
                                        CARLA))
                .isInstanceOf(LessonOutcome.Moved.class);
        // readers see a lesson once it is validated
        assertThat(
                        context.getBean(Lessons.class)
                                .move(
                                        new LessonId(id),
                                        new LessonStep.Validate("two sources say so"),
                                        CARLA,
                                        1))
                .isInstanceOf(LessonOutcome.Moved.class);
    }

    private static Account account(String done, Label label) {
        return new Account(
                "BINUB, recruitment", PartialDate.ofYear(2008), done, Result.PARTLY, label);
    }

    private String kept(UseOutcome outcome) {
        assertThat(outcome).isInstanceOf(UseOutcome.Kept.class);
        return ((UseOutcome.Kept) outcome).id();
    }

    private List<String> done(Item item, Viewer viewer) {
        return book.of(item, viewer).stream().map(use -> use.account().done()).toList();
    }

    private List<String> actions() {
        return context.getBean(Jdbi.class)
                .withHandle(handle ->
                        handle.createQuery(
                                        "select action from audit_lines where action like 'use.%'"
                                                + " order by number")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void anInternalUseOfAPublicLessonIsNotShownToVisitors() {
        String _ = kept(book.add(OPEN, account("for all", Label.PUBLIC), RITA));
        String _ = kept(book.add(OPEN, account("for us", Label.INTERNAL), RITA));
        assertThat(done(OPEN, VISITOR)).containsExactly("for all");
        assertThat(done(OPEN, RUTH)).containsExactlyInAnyOrder("for all", "for us");
    }

    @Test
    void visitorsWriteNothing() {
        assertThat(book.add(OPEN, account("x", Label.PUBLIC), VISITOR))
                .isInstanceOf(UseOutcome.Missing.class);
        assertThat(done(OPEN, CARLA)).isEmpty();
        assertThat(actions()).isEmpty();
    }

    @Test
    void whoMayNotSeeTheItemNeitherReadsNorWritesItsUses() {
        String id = kept(book.add(CLOSED, account("in the mission", BINUB), CARLA));
        assertThat(done(CLOSED, RITA)).isEmpty();
        assertThat(book.add(CLOSED, account("x", BINUB), RITA))
                .isInstanceOf(UseOutcome.Missing.class);
        assertThat(book.edit(CLOSED, id, account("x", BINUB), RITA))
                .isInstanceOf(UseOutcome.Missing.class);
        assertThat(done(CLOSED, CARLA)).containsExactly("in the mission");
    }

    @Test
    void aUseIsNeverMoreOpenThanItsItem() {
        assertThat(book.add(CLOSED, account("x", Label.PUBLIC), CARLA))
                .isInstanceOf(UseOutcome.WrongLabel.class);
        assertThat(book.add(OPEN, account("x", BINUB), CARLA))
                .isInstanceOf(UseOutcome.WrongLabel.class);
    }

    @Test
    void onlyItsWriterEditsAndWithdrawsAUse() {
        String id = kept(book.add(OPEN, account("first", Label.PUBLIC), RITA));
        assertThat(book.edit(OPEN, id, account("other", Label.PUBLIC), RUTH))
                .isInstanceOf(UseOutcome.Missing.class);
        assertThat(book.withdraw(OPEN, id, CARLA)).isInstanceOf(UseOutcome.Missing.class);
        String _ = kept(book.edit(OPEN, id, account("second", Label.PUBLIC), RITA));
        assertThat(done(OPEN, VISITOR)).containsExactly("second");
        String _ = kept(book.withdraw(OPEN, id, RITA));
        assertThat(done(OPEN, CARLA)).isEmpty();
        assertThat(actions()).containsExactly("use.added", "use.edited", "use.withdrawn");
    }

    @Test
    void aCuratorTakesAUseAwayWithAReasonAndPutsItBack() {
        String id = kept(book.add(OPEN, account("spam", Label.PUBLIC), RITA));
        assertThat(book.remove(OPEN, id, true, "no use", RUTH))
                .isInstanceOf(UseOutcome.Missing.class);
        String _ = kept(book.remove(OPEN, id, true, "no use", CARLA));
        assertThat(done(OPEN, VISITOR)).isEmpty();
        assertThat(book.of(OPEN, CARLA)).extracting(Use::reason).containsExactly("no use");
        String _ = kept(book.remove(OPEN, id, false, "a mistake", CARLA));
        assertThat(done(OPEN, VISITOR)).containsExactly("spam");
        assertThat(actions()).containsExactly("use.added", "use.removed", "use.restored");
    }
}
