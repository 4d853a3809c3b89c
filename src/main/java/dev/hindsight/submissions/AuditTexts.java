package dev.hindsight.submissions;

import dev.hindsight.audit.AuditEvent;
import dev.hindsight.documents.Closure;
import dev.hindsight.kernel.ThemeId;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the audit log says of a submission, one field a line; not whom to ask about it.
final class AuditTexts {
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
