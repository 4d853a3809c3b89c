package dev.hindsight.lessons.finder;

import java.util.Locale;

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
}
