package dev.hindsight.quality;

import dev.hindsight.kernel.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one check found.
///
/// @param place passage that satisfied it; null where none did, and where what is said of the file
///   did
/// @param words what is missing, such as acronyms that are not spelt out; else empty
public record Result(Check check, Answer answer, @Nullable Passage place, List<String> words) {
    public Result {
        words = List.copyOf(words);
    }

    static Result met(Check check, @Nullable Passage place) {
        return new Result(check, Answer.MET, place, List.of());
    }

    static Result missing(Check check, List<String> words) {
        return new Result(check, Answer.MISSING, null, words);
    }

    static Result unchecked(Check check) {
        return new Result(check, Answer.NOT_CHECKED, null, List.of());
    }

    /// How it came out.
    public enum Answer {
        MET,
        MISSING,
        /// The text is in a language that the check does not read.
        NOT_CHECKED
    }
}
