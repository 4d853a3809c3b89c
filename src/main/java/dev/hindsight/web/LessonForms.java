package dev.hindsight.web;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonAction;
import dev.hindsight.lessons.LessonDraft;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.PracticeForm;
import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import dev.hindsight.lessons.PracticeReading;
import dev.hindsight.lessons.Proof;
import dev.hindsight.lessons.Status;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what was typed about a lesson.
@Singleton
final class LessonForms {
    private static final Pattern OURS =
            Pattern.compile("/documents/([0-9a-f]{20})(?:\\?[^#]*)?(#[pn]\\d{1,9})?");

    private final Vocabulary vocabulary;

    LessonForms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// What became of reading a form.
    sealed interface Reading<T> {
        record Read<T>(T value) implements Reading<T> {}

        /// It cannot be used.
        ///
        /// @param problems each leads to its field
        record Wrong<T>(List<Link> problems) implements Reading<T> {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /// The words of a lesson as typed, in a form whose body is the statement.
    static PracticeForm typed(SentForm sent) {
        PracticeForm typed =
                PracticeForms.of(
                        new SentForm(
                                sent.fields().stream().map(LessonForms::local).toList(),
                                List.of(),
                                false));
        return with(typed, typed.evidence());
    }

    /// An address of a passage here counts as its reference.
    private static SentForm.Field local(SentForm.Field field) {
        return field.name().equals("reference")
                ? new SentForm.Field(field.name(), local(field.value()))
                : field;
    }

    static String local(String typed) {
        var address = OURS.matcher(typed.strip());
        return address.matches()
                ? address.group(1) + (address.group(2) == null ? "" : address.group(2))
                : typed;
    }

    static PracticeForm of(LessonText text) {
        return new PracticeForm(
                text.title(),
                text.themes().stream().map(ThemeId::value).toList(),
                text.missions().stream().map(MissionId::value).toList(),
                text.date().toString(),
                Status.DRAFT.code(),
                text.label().value(),
                text.sources().stream()
                        .map(proof -> new EvidenceLine(proof.target(), proof.shows()))
                        .toList(),
                text.statement());
    }

    /// What two lessons say, to be put into one: the words of the second follow those of the first.
    static PracticeForm both(LessonText kept, LessonText gone) {
        PracticeForm first = of(kept);
        PracticeForm second = of(gone);
        return new PracticeForm(
                first.title(),
                together(first.themes(), second.themes()),
                together(first.missions(), second.missions()),
                first.date(),
                first.status(),
                first.label(),
                together(first.evidence(), second.evidence()),
                first.body() + "\n\n" + second.body());
    }

    private static <T> List<T> together(List<T> ones, List<T> others) {
        return Stream.concat(ones.stream(), others.stream()).distinct().toList();
    }

    private static PracticeForm with(PracticeForm form, List<EvidenceLine> evidence) {
        return new PracticeForm(
                form.title(),
                form.themes(),
                form.missions(),
                form.date(),
                Status.DRAFT.code(),
                form.label(),
                evidence,
                form.body());
    }

    Reading<LessonText> text(PracticeForm typed, Messages m) {
        LessonDraft draft =
                new LessonDraft(
                        typed.title(),
                        typed.body(),
                        typed.themes(),
                        typed.missions(),
                        typed.date(),
                        typed.label(),
                        typed.evidence().stream()
                                .filter(it -> !it.reference().isBlank() || !it.shows().isBlank())
                                .toList());
        return switch (draft.read(vocabulary)) {
            case LessonDraft.Reading.Read(LessonText text) -> new Reading.Read<>(text);
            case LessonDraft.Reading.Unreadable(List<PracticeReading.Problem> found) ->
                    new Reading.Wrong<>(
                            found.stream().map(it -> problem(it, m)).distinct().toList());
        };
    }

    private static Link problem(PracticeReading.Problem problem, Messages m) {
        return switch (problem.key()) {
            case "title" -> new Link(m.text("lesson.problem.title"), "#title");
            case "statement" -> new Link(m.text("lesson.problem.statement"), "#body");
            case "sources" -> new Link(m.text("lesson.problem.sources"), "#reference-1");
            default -> PracticeProblems.of(List.of(problem), m).getFirst();
        };
    }

    /// Reads the step that a form on the page of a lesson asks for.
    ///
    /// @param id begins the ids of the fields of that form
    static Reading<LessonStep> step(SentForm sent, String id, Messages m) {
        List<Link> problems = new ArrayList<>();
        List<Proof> evidence = evidence(sent, id, problems, m);
        try {
            Optional<LessonStep> step = step(sent, evidence);
            if (step.isPresent() && problems.isEmpty()) {
                return new Reading.Read<>(step.get());
            }
            if (step.isEmpty()) {
                problems.add(wrong(sent, id, m));
            }
        } catch (IllegalArgumentException _) {
            // of what the forms let through only lengths are left to be wrong
            problems.add(new Link(m.text("lesson.problem.long"), "#" + id + "-reason"));
        }
        return new Reading.Wrong<>(problems);
    }

    private static Link wrong(SentForm sent, String id, Messages m) {
        return switch (sent.value("do").orElse("")) {
            case "assign" -> new Link(m.text("lesson.problem.due"), "#" + id + "-due");
            case "supersede" -> new Link(m.text("lesson.problem.by"), "#" + id + "-by");
            default -> new Link(m.text("lesson.problem.step"), "#content");
        };
    }

    private static Optional<LessonStep> step(SentForm sent, List<Proof> evidence) {
        String reason = sent.value("reason").orElse("");
        return switch (sent.value("do").orElse("")) {
            case "validate" -> Optional.of(new LessonStep.Validate(reason));
            case "assign" ->
                    due(sent)
                            .map(due ->
                                    new LessonStep.Assign(
                                            sent.value("what").orElse(""),
                                            sent.value("owner").orElse(""),
                                            due,
                                            reason));
            case "report" ->
                    LessonAction.Status.ofCode(sent.value("status").orElse(""))
                            .map(status ->
                                    new LessonStep.Report(action(sent), status, reason, evidence));
            case "implement" -> Optional.of(new LessonStep.Implement(reason, evidence));
            case "embed" -> Optional.of(new LessonStep.Embed(reason));
            case "reject" -> Optional.of(new LessonStep.Reject(reason));
            case "supersede" -> successor(sent).map(by -> new LessonStep.Supersede(by, reason));
            case "overtake" -> Optional.of(new LessonStep.Overtake(reason));
            case "reopen" -> Optional.of(new LessonStep.Reopen(reason));
            default -> Optional.empty();
        };
    }

    static int action(SentForm sent) {
        return PracticesController.number(sent.value("action").orElse(""));
    }

    private static Optional<LocalDate> due(SentForm sent) {
        String typed = sent.value("due").orElse("").strip();
        try {
            return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(typed))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// By its address or the last part of it.
    private static Optional<LessonId> successor(SentForm sent) {
        String typed = sent.value("by").orElse("").strip();
        String slug = typed.substring(typed.lastIndexOf('/') + 1);
        return LessonId.isWellFormed(slug) ? Optional.of(new LessonId(slug)) : Optional.empty();
    }

    private static List<Proof> evidence(SentForm sent, String id, List<Link> problems, Messages m) {
        List<Proof> evidence = new ArrayList<>();
        List<EvidenceLine> lines = lines(sent);
        for (int i = 0; i < lines.size(); i++) {
            EvidenceLine line = lines.get(i);
            if (line.reference().isBlank() && line.shows().isBlank()) {
                continue;
            }
            Optional<Proof> proof =
                    line.shows().length() <= Proof.LONGEST_SHOWS
                            ? Proof.parse(local(line.reference()), line.shows())
                            : Optional.empty();
            proof.ifPresentOrElse(
                    evidence::add,
                    problem(
                            problems,
                            new Link(
                                    m.text("lesson.problem.evidence", i + 1),
                                    "#" + id + "-reference-" + (i + 1))));
        }
        return evidence;
    }

    private static Runnable problem(List<Link> problems, Link problem) {
        return () -> problems.add(problem);
    }

    /// Lines for evidence as typed.
    static List<EvidenceLine> lines(SentForm sent) {
        return PracticeForms.of(sent).evidence();
    }
}
