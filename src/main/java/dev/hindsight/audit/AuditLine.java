package dev.hindsight.audit;

import dev.hindsight.kernel.ContentHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line as it stands in the log. Nothing is checked here: a line that somebody has changed must
/// be readable, too.
///
/// @param number from 1, without gaps
/// @param at to the microsecond
/// @param hash SHA-256 over the hash of the line before and this line, in hexadecimal
public record AuditLine(
        long number,
        Instant at,
        String actor,
        String action,
        String item,
        @Nullable String before,
        @Nullable String after,
        String hash) {

    /// The hash that this line has after another.
    ///
    /// @param previous hash of the line before; empty before the first
    String hashAfter(String previous) {
        return hash(
                previous,
                Long.toString(number),
                at.toString(),
                actor,
                action,
                item,
                told(before),
                told(after));
    }

    /// SHA-256 over the hash of the line before and every field with its length, so that no two
    /// lines have the same text.
    private static String hash(String previous, String... fields) {
        StringBuilder text = new StringBuilder(previous);
        for (String field : fields) {
            text.append('\n').append(field.length()).append(':').append(field);
        }
        return ContentHash.ofText(text.toString()).hex();
    }

    /// Nothing differs from an empty text.
    private static String told(@Nullable String text) {
        return text == null ? "-" : "+" + text;
    }
}
