package dev.hindsight.lessons.recurrence;

import org.jspecify.annotations.Nullable;

/// A text made ready to be compared with others by [SameLesson].
public final class Saying {
    final Parts parts;
    final Bag whole;
    final Bag advice;
    final Bag story;
    final @Nullable Meant meant;

    /// @param meant null where it is not known
    Saying(Parts parts, Bag whole, Bag advice, Bag story, @Nullable Meant meant) {
        this.parts = parts;
        this.whole = whole;
        this.advice = advice;
        this.story = story;
        this.meant = meant;
    }

    /// What a text and its advice mean: vectors of length 1, seen from the middle of its language.
    record Meant(float[] whole, float[] advice) {}
}
