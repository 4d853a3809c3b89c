package dev.hindsight.lessons.recurrence;

import java.util.Optional;

/// What is measured of two texts that were read closely; the same whichever comes first.
final class Traits {
    private final double[] values;

    /// @param values kept as they are
    Traits(double... values) {
        this.values = values;
    }

    /// Measures two texts.
    ///
    /// @return empty where one of the two was not read closely
    static Optional<Traits> of(Saying a, Saying b) {
        if (a.detail == null || b.detail == null) {
            return Optional.empty();
        }
        Detail one = a.detail;
        Detail other = b.detail;
        double whole = one.whole().saidIn(other.whole());
        double wholeBack = other.whole().saidIn(one.whole());
        double advice = one.advice().saidIn(other.advice());
        double adviceBack = other.advice().saidIn(one.advice());
        double story = one.story().saidIn(other.story());
        double storyBack = other.story().saidIn(one.story());
        double anywhere = one.advice().saidIn(other.whole());
        double anywhereBack = other.advice().saidIn(one.whole());
        double echo = a.advice.cosine(b.story);
        double echoBack = b.advice.cosine(a.story);
        return Optional.of(
                new Traits(
                        Math.min(whole, wholeBack),
                        Math.max(whole, wholeBack),
                        Math.min(advice, adviceBack),
                        Math.max(advice, adviceBack),
                        Math.min(story, storyBack),
                        Math.max(story, storyBack),
                        Math.min(anywhere, anywhereBack),
                        Math.max(anywhere, anywhereBack),
                        Math.max(
                                one.advice().saidIn(other.story()),
                                other.advice().saidIn(one.story())),
                        a.whole.cosine(b.whole),
                        a.advice.cosine(b.advice),
                        a.story.cosine(b.story),
                        Math.max(echo, echoBack),
                        Math.min(echo, echoBack),
                        a.parts.sharesYear(b.parts) ? 1 : 0));
    }

    int size() {
        return values.length;
    }

    double get(int number) {
        return values[number];
    }
}
