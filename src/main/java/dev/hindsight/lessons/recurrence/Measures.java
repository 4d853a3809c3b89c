package dev.hindsight.lessons.recurrence;

import java.util.Optional;

/// What is measured of two texts, and what it makes of them. All likenesses are cosines.
sealed interface Measures {
    /// From 0 to 1.
    double score();

    static Measures of(Saying a, Saying b) {
        Optional<Traits> traits = Traits.of(a, b);
        if (traits.isPresent()) {
            return new ByDetail(traits.get());
        }
        return a.meant != null && b.meant != null
                ? ByMeaning.of(a, a.meant, b, b.meant)
                : ByWords.of(a, b);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /// Two texts that were read closely: judged by the labelled pairs that are like them.
    record ByDetail(Traits traits) implements Measures {
        @Override
        public double score() {
            return JudgedPairs.known().score(traits);
        }
    }

    /// How alike the words are of what one advises and the other tells: where it is much, the other
    /// tells what came of the advice, and advises something else.
    private static double echo(Saying a, Saying b) {
        return Math.max(a.advice.cosine(b.story), b.advice.cosine(a.story));
    }

    /// Two texts whose meaning is known. The signs of the weights say how one lesson told twice
    /// differs from two lessons told alike: texts that mean the same in the whole and in their
    /// advice are one lesson; those that share the words of their story, or the year, and not the
    /// meaning of their advice are two lessons of one occasion.
    ///
    /// @param whole likeness of what both mean
    /// @param near the smaller of that and the likeness of what both advise
    /// @param story likeness of the words of what both tell
    /// @param echo likeness of the words of what one advises and the other tells
    /// @param year whether both name the same year
    record ByMeaning(double whole, double near, double story, double echo, boolean year)
            implements Measures {
        private static final double NEARLY_THE_SAME = 0.6;

        static ByMeaning of(Saying a, Saying.Meant one, Saying b, Saying.Meant other) {
            return new ByMeaning(
                    one.alike(other),
                    one.near(other),
                    a.story.cosine(b.story),
                    Measures.echo(a, b),
                    a.parts.sharesYear(b.parts));
        }

        @Override
        public double score() {
            return logistic(
                    -0.36
                            + 5.30 * whole
                            + 7.97 * near
                            + 35.75 * Math.max(0, near - NEARLY_THE_SAME)
                            - 9.33 * story
                            - 11.49 * echo
                            - (year ? 5.98 : 0));
        }
    }

    /// Two texts of which only the wording is known.
    ///
    /// @param advice likeness of the words of what both advise
    /// @param story as in [ByMeaning]
    /// @param echo as in [ByMeaning]
    /// @param year whether both name the same year
    record ByWords(double advice, double story, double echo, boolean year) implements Measures {
        private static final double NEARLY_THE_SAME = 0.5;

        static ByWords of(Saying a, Saying b) {
            return new ByWords(
                    a.advice.cosine(b.advice),
                    a.story.cosine(b.story),
                    Measures.echo(a, b),
                    a.parts.sharesYear(b.parts));
        }

        @Override
        public double score() {
            return logistic(
                    -0.03
                            + 5.10 * advice
                            + 22.46 * Math.max(0, Math.min(advice, story) - NEARLY_THE_SAME)
                            - 3.23 * story
                            - 5.94 * echo
                            - (year ? 6.58 : 0));
        }
    }
}
