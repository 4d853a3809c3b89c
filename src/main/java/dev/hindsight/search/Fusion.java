package dev.hindsight.search;

import dev.hindsight.index.Nearest;

/// Puts scores of words and of meaning together: each is brought to between 0 and 1 over what was
/// found, and half of the one is added to half of the other. On every set that was tried this did
/// better than adding up reciprocal ranks; see `docs/measurements.md`.
///
/// It depends on nothing but what the viewer may see, and not on facets.
final class Fusion {
    /// Passages that are compared by meaning; what lies further away has no part in it.
    static final int COMPARED = 1_000;

    /// Passages that are found by their meaning alone.
    private static final int FOUND = 100;

    /// What lies closer than this is found by its meaning alone. See `docs/measurements.md`.
    private static final float CLOSE = 0.62f;

    /// What meaning weighs; words weigh the rest.
    private static final float MEANING = 0.5f;

    private final float perWord;
    private final float furthest;
    private final float perCosine;

    /// @param best the highest score in words; 0 where nothing matches in words
    Fusion(float best, Nearest nearest) {
        float low = Float.MAX_VALUE;
        float high = -1;
        for (int i = 0; i < nearest.size(); i++) {
            low = Math.min(low, nearest.cosine(i));
            high = Math.max(high, nearest.cosine(i));
        }
        this.perWord = best > 0 ? (1 - MEANING) / best : 0;
        this.furthest = low;
        this.perCosine = high > low ? MEANING / (high - low) : 0;
    }

    /// Those that are found though they match no word.
    static Nearest found(Nearest nearest) {
        return nearest.closest(FOUND).atLeast(CLOSE);
    }

    /// @param read whether its meaning is known; where it is not, words stand for it
    float ofWords(float score, boolean read) {
        return read ? score * perWord : score * perWord / (1 - MEANING);
    }

    float ofMeaning(float cosine) {
        return (cosine - furthest) * perCosine;
    }
}
