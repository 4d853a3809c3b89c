package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Closures;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.Redactions;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.FileOutcome;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.Settled;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import dev.hindsight.lessons.Reference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What accepting a submission brings about: the document, its annexes, and the lessons that were
/// ticked. Everything is stored before the move is made and under names that derive from the
/// submission, so that whoever accepts again after a crash finds it there and stores nothing twice.
@Singleton
final class Acceptance {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NAME = 100;
    private final Jdbi jdbi;
    private final Uploads uploads;
    private final Intake intake;
    private final Documents documents;
    private final Redactions redactions;
    private final Closures closures;
    private final Lessons lessons;
    private final AnnexFiling annexes;

    Acceptance(
            Jdbi jdbi,
            Uploads uploads,
            Intake intake,
            Documents documents,
            Redactions redactions,
            Closures closures,
            Lessons lessons,
            AnnexFiling annexes) {
        this.jdbi = jdbi;
        this.uploads = uploads;
        this.intake = intake;
        this.documents = documents;
        this.redactions = redactions;
        this.closures = closures;
        this.lessons = lessons;
        this.annexes = annexes;
    }

    /// @param moved makes the move, once the document is there
    Outcome accept(
            Step step,
            Submission before,
            Viewer.Person curator,
            Function<DocumentId, Outcome> moved) {
        Original file = before.upload().file();
        Settled settled =
                new Settled(
                        uploads.place(file.hash()),
                        file.name(),
                        step.said().label(),
                        step.said().metadata(),
                        step.said().themes());
        redactions.prepare(
                DocumentId.of(file.hash(), settled.label()),
                jdbi.withHandle(handle -> DecisionRows.of(handle, before.id())),
                curator.name());
        return switch (intake.accept(settled)) {
            // the same bytes were there before: the submission leads to them
            case FileOutcome.Duplicate(DocumentId document) ->
                    complete(document, step, before, curator)
                            .orElseGet(() -> moved.apply(document));
            case FileOutcome.Failed(String reason) -> new Outcome.Failed(before, reason);
            case FileOutcome.Ingested(DocumentId document, _) -> {
                Outcome outcome =
                        complete(document, step, before, curator)
                                .orElseGet(() -> moved.apply(document));
                if (!(outcome instanceof Outcome.Done)) {
                    // it was withdrawn or returned while it was being read
                    documents.withdraw(document, new Viewer.Owner());
                }
                yield outcome;
            }
        };
    }

    /// @return why it cannot be accepted; empty where all went well
    private Optional<Outcome> complete(
            DocumentId document, Step step, Submission before, Viewer.Person curator) {
        Optional<Outcome> failed =
                annexes.accept(before.id(), document, step.said(), curator.name())
                        .map(reason -> new Outcome.Failed(before, reason));
        if (failed.isEmpty()) {
            if (!step.said().closure().isEmpty()) {
                boolean _ = closures.close(document, step.said().closure(), curator);
            }
            observe(document, step, before, curator);
        }
        return failed;
    }

    private void observe(DocumentId document, Step step, Submission before, Viewer.Person curator) {
        List<SubmissionLesson> chosen =
                jdbi.withHandle(handle -> SubmissionLessonRows.of(handle, before.id())).stream()
                        .filter(SubmissionLesson::chosen)
                        .toList();
        if (chosen.isEmpty()) {
            return;
        }
        List<ThemedPassage> passages = documents.passages(document, curator);
        // the submitter has observed it; that it may be stored is the curator's say
        Viewer.Person observer =
                new Viewer.Person(
                        before.submitter(), curator.role(), curator.missions(), curator.themes());
        String reason =
                "Observed by "
                        + before.submitter()
                        + ", handed in as submission "
                        + before.id()
                        + " and accepted by "
                        + curator.name()
                        + ".";
        for (SubmissionLesson lesson : chosen) {
            Optional<ThemedPassage> passage = passage(lesson, passages);
            text(lesson, document, passage.orElse(null), step.said())
                    .ifPresent(text ->
                            lessons.begin(
                                    id(before.id(), lesson),
                                    new LessonStep.Observe(text, reason),
                                    observer));
        }
    }

    /// Empty where nothing speaks for any theme, without which there is no lesson.
    private Optional<LessonText> text(
            SubmissionLesson lesson,
            DocumentId document,
            @Nullable ThemedPassage passage,
            Statement said) {
        List<ThemeId> themes =
                Stream.of(
                                lesson.themes(),
                                passage == null ? List.<ThemeId>of() : passage.themes(),
                                said.themes())
                        .filter(some -> !some.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        if (themes.isEmpty()) {
            return Optional.empty();
        }
        Integer number = passage == null ? null : (Integer) passage.passage().number();
        Reference place = new Reference(document.value(), null, number, null);
        return Optional.of(
                new LessonText(
                        headline(lesson.text()),
                        lesson.text(),
                        themes.stream().limit(LessonText.MOST_THEMES).toList(),
                        said.metadata().missions().stream()
                                .limit(LessonText.MOST_MISSIONS)
                                .toList(),
                        Objects.requireNonNullElseGet(
                                said.metadata().date(), () -> PartialDate.of(lessons.today())),
                        said.label(),
                        List.of(new Proof.Place(place, ""))));
    }

    /// The passage that it was found in, as the document has it: its number where that still fits,
    /// else the first one with its words.
    private static Optional<ThemedPassage> passage(
            SubmissionLesson lesson, List<ThemedPassage> passages) {
        SubmissionLesson.Place place = lesson.place();
        if (place == null) {
            return Optional.empty();
        }
        String start = place.words().substring(0, Math.min(60, place.words().length()));
        List<ThemedPassage> fitting =
                passages.stream().filter(it -> it.passage().text().contains(start)).toList();
        return fitting.stream()
                .filter(it -> it.passage().number() == place.passage())
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    private static LessonId id(SubmissionId submission, SubmissionLesson lesson) {
        String mark =
                ContentHash.ofText(submission.value() + "\n" + lesson.mark() + lesson.text())
                        .hex()
                        .substring(0, 8);
        String words =
                LessonId.ofTitle(headline(lesson.text())).map(LessonId::value).orElse("lesson");
        String kept = words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME);
        return new LessonId(kept.replaceAll("-+$", "") + "-" + mark);
    }

    /// The first sentence, or as many of its words as fit: a curator says it better.
    private static String headline(String text) {
        String sentence = text.split("(?<=[.;:!?])\\s+(?=\\p{Lu})|\\n", 2)[0].strip();
        if (sentence.length() <= LONGEST_TITLE) {
            return sentence;
        }
        int end = sentence.lastIndexOf(' ', LONGEST_TITLE);
        return sentence.substring(0, end < 1 ? LONGEST_TITLE : end).strip() + " …";
    }
}
