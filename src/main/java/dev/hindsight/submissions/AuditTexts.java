package dev.hindsight.submissions;

import dev.hindsight.audit.AuditEvent;
import dev.hindsight.documents.Closure;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.ThemeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the audit log says of a submission, one field a line; not whom to ask about it.
final class AuditTexts {
    /// Of a hash in hexadecimal digits.
    private static final int SHOWN = 16;

    private AuditTexts() {}

    /// @param before null where it was not there
    static AuditEvent moved(@Nullable Submission before, Submission after) {
        Move move = after.moves().getLast();
        String note = move.note().isEmpty() ? "" : "note: " + move.note() + "\n";
        return new AuditEvent(
                move.actor(),
                "submission." + move.kind().code(),
                "submission:" + after.id(),
                before == null ? null : of(before),
                note + of(after));
    }

    /// The lessons of a submission, of which a line tells those that differ: the hash of their
    /// words and not the words, which may have to be taken out of the submission.
    ///
    /// @return empty where none differs
    static Optional<AuditEvent> lessons(
            SubmissionId id,
            String by,
            List<SubmissionLesson> before,
            List<SubmissionLesson> after) {
        List<String> old = before.stream().flatMap(it -> told(it).stream()).toList();
        List<String> now = after.stream().flatMap(it -> told(it).stream()).toList();
        String gone = without(old, now);
        String come = without(now, old);
        return gone.isEmpty() && come.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AuditEvent(
                                by,
                                "submission.lessons",
                                "submission:" + id,
                                gone.isEmpty() ? null : gone,
                                come.isEmpty() ? null : come));
    }

    private static String without(List<String> lines, List<String> others) {
        return lines.stream()
                .filter(line -> !others.contains(line))
                .collect(Collectors.joining("\n"));
    }

    /// Empty for one that stands as it was found.
    private static Optional<String> told(SubmissionLesson lesson) {
        SubmissionLesson.Place place = lesson.place();
        String words = "words " + ContentHash.ofText(lesson.text()).hex().substring(0, SHOWN);
        if (place == null) {
            return Optional.of("added: " + words);
        }
        boolean corrected = !lesson.text().equals(place.words());
        return lesson.chosen() || corrected
                ? Optional.of(
                        "passage "
                                + place.passage()
                                + ", "
                                + lesson.mark()
                                + ": "
                                + (lesson.chosen() ? "ticked" : "not ticked")
                                + (corrected ? ", " + words : ", as found"))
                : Optional.empty();
    }

    private static String closure(Statement said) {
        Closure closure = said.closure();
        LocalDate opens = closure.opens();
        return (closure.why().isEmpty() ? "" : "\nnot public because: " + closure.why())
                + (opens == null ? "" : "\nopens: " + opens);
    }

    private static String of(Submission submission) {
        Statement said = submission.said();
        return "move: "
                + submission.version()
                + "\nstatus: "
                + submission.status()
                + "\nlabel: "
                + said.label()
                + closure(said)
                + "\nfile: "
                + submission.upload().file().name()
                + "\nsha256: "
                + submission.upload().file().hash()
                + "\ntitle: "
                + said.metadata().title()
                + "\ntype: "
                + said.metadata().type().code()
                + "\ndate: "
                + (said.metadata().date() == null ? "" : said.metadata().date())
                + "\nmissions: "
                + said.metadata().missions().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("; "))
                + "\nthemes: "
                + said.themes().stream().map(ThemeId::value).collect(Collectors.joining("; "))
                + (submission.document() == null ? "" : "\ndocument: " + submission.document());
    }
}
