package dev.hindsight.lessons.recurrence;

import org.jspecify.annotations.Nullable;

/// A text made ready to be compared with others by [SameLesson].
public final class Saying {
    final Parts parts;
    final Bag whole;
    final Bag advice;
    final Bag story;
    final @Nullable Meant meant;
    final @Nullable Detail detail;

    /// @param meant null where it is not known
    Saying(Parts parts, Bag whole, Bag advice, Bag story, @Nullable Meant meant) {
        this(parts, whole, advice, story, meant, null);
    }

    /// @param detail null where the text was not read closely
    private Saying(
            Parts parts,
            Bag whole,
            Bag advice,
            Bag story,
            @Nullable Meant meant,
            @Nullable Detail detail) {
        this.parts = parts;
        this.whole = whole;
        this.advice = advice;
        this.story = story;
        this.meant = meant;
        this.detail = detail;
    }

    /// The same, read closely.
    Saying with(Detail read) {
        return new Saying(parts, whole, advice, story, meant, read);
    }

    /// What a text and its advice mean: vectors of length 1, seen from the middle of its language.
    static final class Meant {
        private final float[] whole;
        private final float[] advice;

        /// @param whole kept as it is
        /// @param advice kept as it is
        Meant(float[] whole, float[] advice) {
            this.whole = whole;
            this.advice = advice;
        }

        /// How alike two are in the whole.
        double alike(Meant other) {
            return dot(whole, other.whole);
        }

        /// How alike two are, in the whole and in their advice: the smaller of the two cosines.
        double near(Meant other) {
            return Math.min(alike(other), dot(advice, other.advice));
        }

        private static double dot(float[] a, float[] b) {
            double dot = 0;
            for (int i = 0; i < a.length; i++) {
                dot += a[i] * b[i];
            }
            return dot;
        }
    }
}
