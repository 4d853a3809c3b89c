package dev.hindsight.lessons;

import dev.hindsight.audit.AuditEvent;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the audit log says of lessons and practices, one field a line.
final class AuditTexts {
    private AuditTexts() {}

    /// @param before null where it was not there
    static AuditEvent moved(@Nullable Lesson before, Lesson after) {
        LessonMove move = after.moves().getLast();
        return new AuditEvent(
                move.actor(),
                "lesson." + move.step().code(),
                "lesson:" + after.id(),
                before == null ? null : of(before),
                "reason: " + move.step().reason() + "\n" + of(after));
    }

    private static String of(Lesson lesson) {
        LessonText text = lesson.text();
        return "move: "
                + lesson.version()
                + "\nstate: "
                + lesson.stage().code()
                + "\nlabel: "
                + text.label()
                + "\ndate: "
                + text.date()
                + "\nthemes: "
                + joined(text.themes())
                + "\nmissions: "
                + joined(text.missions())
                + lesson.state().actions().stream()
                        .map(AuditTexts::of)
                        .collect(Collectors.joining())
                + text.sources().stream()
                        .map(source -> "\nsource: " + source.target())
                        .collect(Collectors.joining())
                + "\ntitle: "
                + text.title()
                + "\n"
                + text.statement();
    }

    private static String of(LessonAction action) {
        return "\naction "
                + action.number()
                + ": "
                + action.status().code()
                + ", "
                + action.owner()
                + ", "
                + action.due()
                + ", "
                + action.what();
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    /// @param before null where it was not there
    /// @param after null where it is no longer there
    static AuditEvent practice(
            String by,
            String verb,
            PracticeId id,
            @Nullable PracticeText before,
            @Nullable PracticeText after) {
        return new AuditEvent(
                by,
                "practice." + verb,
                "practice:" + id,
                before == null ? null : of(before),
                after == null ? null : of(after));
    }

    private static String of(PracticeText text) {
        return "status: "
                + text.status()
                + "\nlabel: "
                + text.label()
                + "\nthemes: "
                + joined(text.themes())
                + "\ntitle: "
                + text.title()
                + "\n"
                + text.body();
    }
}
