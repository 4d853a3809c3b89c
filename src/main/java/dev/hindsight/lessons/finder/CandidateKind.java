package dev.hindsight.lessons.finder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a candidate states.
public enum CandidateKind {
    /// Somebody should do something.
    RECOMMENDATION,
    /// Something was learned.
    LESSON,
    /// Something worked and is worth doing again.
    GOOD_PRACTICE;

    /// `recommendation`, `lesson` or `good-practice`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CandidateKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
