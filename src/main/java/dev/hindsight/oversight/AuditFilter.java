package dev.hindsight.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which lines of the audit log are asked for; what is empty or null narrows nothing.
///
/// @param actor name, exactly as it stands there
/// @param action such as `lesson.validate`, or `lesson` for every action whose kind it is
/// @param item kind, colon and id, such as `document:3f2a…`
/// @param from the first instant
/// @param to the first instant that is too late
public record AuditFilter(
        String actor, String action, String item, @Nullable Instant from, @Nullable Instant to) {
    public static final AuditFilter EVERYTHING = new AuditFilter("", "", "", null, null);
}
