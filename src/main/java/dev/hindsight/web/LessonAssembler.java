package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonAction;
import dev.hindsight.lessons.LessonMove;
import dev.hindsight.lessons.LessonState;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import dev.hindsight.lessons.References;
import dev.hindsight.lessons.Stage;
import dev.hindsight.web.LessonPage.ActionView;
import dev.hindsight.web.LessonPage.Forms;
import dev.hindsight.web.LessonPage.Mark;
import dev.hindsight.web.LessonPage.MoveView;
import dev.hindsight.web.LessonPage.StepForm;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills the page of a lesson.
@Singleton
final class LessonAssembler {
    private static final List<Stage> LINE =
            List.of(
                    Stage.OBSERVATION,
                    Stage.IDENTIFIED,
                    Stage.ASSIGNED,
                    Stage.IMPLEMENTED,
                    Stage.EMBEDDED);

    /// The step that leads to each state of the line.
    private static final List<String> STEPS =
            List.of("observe", "validate", "assign", "implement", "embed");

    private final Lessons lessons;
    private final LessonProofs proofs;
    private final LessonStepForms stepForms;
    private final Themes themes;
    private final Pages pages;
    private final Citations citations;
    private final RecurrenceAssembler recurrence;
    private final UsesAssembler uses;

    LessonAssembler(
            Lessons lessons,
            LessonProofs proofs,
            LessonStepForms stepForms,
            Themes themes,
            Pages pages,
            Citations citations,
            RecurrenceAssembler recurrence,
            UsesAssembler uses) {
        this.lessons = lessons;
        this.proofs = proofs;
        this.stepForms = stepForms;
        this.themes = themes;
        this.pages = pages;
        this.citations = citations;
        this.recurrence = recurrence;
        this.uses = uses;
    }

    /// What one page is made of.
    private record Look(Lesson lesson, Viewer viewer, References known, Messages m) {}

    Citation citation(HttpRequest<?> request, Lesson lesson) {
        return citations.of(
                request, lesson.id().value(), lesson.title(), Address.lesson(lesson.id().value()));
    }

    /// @param again what was sent and could not be done; null where nothing was
    LessonPage page(HttpRequest<?> request, Lesson lesson, @Nullable Again again) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        Look look = new Look(lesson, viewer, proofs.of(viewer), m);
        Link list = new Link(m.text("nav.lessons"), LessonsController.PATH);
        String address = Address.lesson(lesson.id().value());
        Forms forms = stepForms.of(lesson, viewer, again, m);
        return new LessonPage(
                pages.frame(request, Frame.Place.LESSONS, lesson.title(), List.of(list)),
                head(look, address),
                line(lesson, m),
                lesson.state().actions().stream().map(it -> action(look, it, again)).toList(),
                new LessonPage.Grounds(
                        views(look, lesson.text().sources()),
                        views(look, lesson.state().evidence())),
                recurrence.timeLine(lesson, viewer, m),
                uses.view(request, UsesAssembler.Applied.of(lesson), null),
                lesson.moves().stream().map(move -> move(look, move)).toList(),
                new Cite(citation(request, lesson).text(), address),
                forms);
    }

    /// A form that was sent and could not be done.
    ///
    /// @param id of the form
    /// @param problems each leads to its field
    record Again(String id, SentForm sent, List<Link> problems) {
        Again {
            problems = List.copyOf(problems);
        }
    }

    static List<Fact> whenAndWhere(Lesson lesson, Messages m) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.plain(m.text("fact.date"), m.date(lesson.text().date())));
        if (!lesson.text().missions().isEmpty()) {
            facts.add(
                    new Fact(
                            m.text("fact.mission"),
                            lesson.text().missions().stream()
                                    .map(MissionId::value)
                                    .map(id -> new Link(id, Address.mission(id)))
                                    .toList()));
        }
        return facts;
    }

    private LessonPage.Head head(Look look, String address) {
        Lesson lesson = look.lesson();
        Messages m = look.m();
        List<Fact> facts = whenAndWhere(lesson, m);
        List<Link> notes = new ArrayList<>();
        if (!lesson.label().equals(Label.PUBLIC)) {
            notes.add(new Link(m.label(lesson.label()), null));
        }
        if (!lesson.state().validated()) {
            notes.add(new Link(m.text("lesson.unvalidated"), null));
        }
        lesson.successor()
                .flatMap(id -> lessons.find(id, look.viewer()))
                .ifPresent(other ->
                        notes.add(
                                new Link(
                                        m.text("lesson.successor", other.title()),
                                        Address.lesson(other.id().value()))));
        return new LessonPage.Head(
                lesson.title(),
                address,
                lesson.text().statement(),
                facts,
                themes.marks(
                        lesson.text().themes().stream().map(ThemeId::value).toList(), m.language()),
                notes);
    }

    private static List<Mark> line(Lesson lesson, Messages m) {
        LessonState live =
                lesson.state() instanceof LessonState.Closed closed
                        ? closed.before()
                        : lesson.state();
        int reached = LINE.indexOf(live.stage());
        boolean closed = !live.equals(lesson.state());
        List<Mark> line = new ArrayList<>();
        for (int i = 0; i < LINE.size(); i++) {
            String when = i <= reached ? when(lesson, STEPS.get(i), m) : "";
            line.add(new Mark(name(LINE.get(i), m), when, i <= reached, !closed && i == reached));
        }
        if (closed) {
            LessonMove last = lesson.moves().getLast();
            line.add(new Mark(name(lesson.stage(), m), when(last, m), true, true));
        }
        return line;
    }

    private static String name(Stage stage, Messages m) {
        return m.text("lesson.stage." + stage.code());
    }

    private static String when(Lesson lesson, String step, Messages m) {
        return lesson.moves().reversed().stream()
                .filter(move -> move.step().code().equals(step))
                .findFirst()
                .map(move -> when(move, m))
                .orElse("");
    }

    private static String when(LessonMove move, Messages m) {
        return m.text("lesson.when", SubmissionAssembler.date(move.at(), m), move.actor());
    }

    private ActionView action(Look look, LessonAction action, @Nullable Again again) {
        Messages m = look.m();
        boolean told =
                look.viewer().mayCurate()
                        || (look.viewer() instanceof Viewer.Person person
                                && action.ownedBy(person.name()));
        LocalDate today = lessons.today();
        return new ActionView(
                action.number(),
                action.what(),
                List.of(
                        Fact.plain(m.text("lesson.owner"), action.owner()),
                        Fact.plain(m.text("lesson.due"), m.date(PartialDate.of(action.due()))),
                        Fact.plain(m.text("lesson.status"), status(action.status(), m))),
                told && action.overdue(today) ? m.text("lesson.overdue") : null,
                action.notes().stream().map(note -> note(look, note)).toList(),
                report(look, action, told, again));
    }

    private static @Nullable StepForm report(
            Look look, LessonAction action, boolean told, @Nullable Again again) {
        return told && look.lesson().state() instanceof LessonState.Assigned
                ? LessonStepForms.report(action, again, look.m())
                : null;
    }

    static String status(LessonAction.Status status, Messages m) {
        return m.text("lesson.status." + status.code());
    }

    private static MoveView note(Look look, LessonAction.Note note) {
        Messages m = look.m();
        String lead =
                m.text(
                        "submission.step",
                        SubmissionAssembler.date(note.at(), m),
                        status(note.status(), m),
                        note.actor());
        return new MoveView(lead, note.comment(), views(look, note.evidence()));
    }

    private static List<LessonPage.ProofView> views(Look look, List<Proof> given) {
        return LessonProofs.views(given, look.known(), look.m());
    }

    private static MoveView move(Look look, LessonMove move) {
        Messages m = look.m();
        String what = m.text("lesson.move." + move.step().code());
        String more =
                switch (move.step()) {
                    case LessonStep.Assign assign -> what + ": " + assign.what();
                    case LessonStep.Report report ->
                            m.text("lesson.reported", report.action(), status(report.status(), m));
                    default -> what;
                };
        String lead =
                m.text(
                        "submission.step",
                        SubmissionAssembler.date(move.at(), m),
                        more,
                        move.actor());
        List<Proof> cited =
                move.step() instanceof LessonStep.Implement implement
                        ? implement.evidence()
                        : List.of();
        return new MoveView(lead, move.step().reason(), views(look, cited));
    }

    /// For cards: which actions are overdue, where the viewer is told.
    static List<String> late(Lesson lesson, LocalDate today, Viewer viewer, Messages m) {
        return lesson.state().actions().stream()
                .filter(action -> action.overdue(today))
                .filter(action ->
                        viewer.mayCurate()
                                || (viewer instanceof Viewer.Person person
                                        && action.ownedBy(person.name())))
                .map(action ->
                        m.text("lesson.late", m.date(PartialDate.of(action.due())), action.owner()))
                .toList();
    }

    static Map<String, String> values(SentForm sent) {
        return sent.typed().stream()
                .collect(
                        Collectors.toMap(
                                SentForm.Field::name, SentForm.Field::value, (one, _) -> one));
    }
}
