package dev.hindsight.briefs;

import java.util.Locale;

/// Why a sentence stands in a brief.
public enum Basis {
    /// The lesson finder takes it for a recommendation.
    RECOMMENDATION,
    /// The lesson finder takes it for a lesson.
    LESSON,
    /// The lesson finder takes it for a good practice.
    GOOD_PRACTICE,
    /// Its words tell of success.
    WORDS_OF_SUCCESS,
    /// Its words tell of failure.
    WORDS_OF_FAILURE,
    /// It stands under this heading of a practice.
    PRACTICE,
    /// It is a lesson that curators follow.
    FOLLOWED;

    /// Such as `good-practice`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
