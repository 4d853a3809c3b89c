package dev.hindsight.quality;

import dev.hindsight.kernel.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one check found.
///
/// @param place passage that satisfied it; null where none did, and where what is said of the file
///   did
/// @param at where in the passage the words stand that satisfied it, in UTF-16 units from 0
/// @param words what is missing, such as acronyms that are not spelt out; else empty
public record Result(
        Check check, Answer answer, @Nullable Passage place, int at, List<String> words) {
    public Result {
        words = List.copyOf(words);
    }

    static Result met(Check check, @Nullable Passage place) {
        return met(check, place, 0);
    }

    static Result met(Check check, @Nullable Passage place, int at) {
        return new Result(check, Answer.MET, place, at, List.of());
    }

    static Result missing(Check check, List<String> words) {
        return new Result(check, Answer.MISSING, null, 0, words);
    }

    static Result unchecked(Check check) {
        return new Result(check, Answer.NOT_CHECKED, null, 0, List.of());
    }

    /// How it came out.
    public enum Answer {
        MET,
        MISSING,
        /// The text is in a language that the check does not read.
        NOT_CHECKED
    }
}
