package dev.hindsight.search;

import dev.hindsight.index.Nearest;
import org.apache.lucene.util.LongHeap;

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

    /// What the last of the best matches in words is worth; the others share what lies below.
    private static final float LAST = 0.05f;

    private final float low;
    private final float high;
    private final float furthest;
    private final float closest;

    private Fusion(float low, float high, float furthest, float closest) {
        this.low = low;
        this.high = high;
        this.furthest = furthest;
        this.closest = closest;
    }

    /// @param best the highest scores in words, as bits of floats; empty where nothing matches
    static Fusion of(LongHeap best, Nearest nearest) {
        float low = Float.MAX_VALUE;
        float high = 0;
        for (int i = 1; i <= best.size(); i++) {
            float score = Float.intBitsToFloat((int) best.get(i));
            low = Math.min(low, score);
            high = Math.max(high, score);
        }
        float furthest = 1;
        float closest = -1;
        for (int i = 0; i < nearest.size(); i++) {
            furthest = Math.min(furthest, nearest.cosine(i));
            closest = Math.max(closest, nearest.cosine(i));
        }
        return new Fusion(low, high, furthest, closest);
    }

    /// Those that are found though they match no word.
    static Nearest found(Nearest nearest) {
        return nearest.closest(FOUND).atLeast(CLOSE);
    }

    /// @param read whether its meaning is known; where it is not, words stand for it
    float ofWords(float score, boolean read) {
        float share;
        if (score >= low) {
            share = high > low ? LAST + (1 - LAST) * (score - low) / (high - low) : 1;
        } else {
            share = LAST * score / low;
        }
        return read ? (1 - MEANING) * share : share;
    }

    float ofMeaning(float cosine) {
        return closest > furthest ? MEANING * (cosine - furthest) / (closest - furthest) : MEANING;
    }
}
