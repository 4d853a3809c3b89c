package dev.hindsight.documents;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/// Prints of a text: two texts that say nearly the same have one in common.
///
/// Each print is the least of the hashes of all runs of five words, under one of two hash functions
/// (MinHash, Broder 1997): two texts that share the part `s` of their runs share a given print with
/// probability `s`, and one of the two with `1 - (1 - s)²`. Documents that are found so are
/// compared in full.
///
/// @param one the least hash under the first function
/// @param two the least hash under the second
record Prints(long one, long two) {
    /// Shorter texts say nothing of where they come from; in words, or characters where these are
    /// words.
    static final int SHORTEST = 25;

    /// Words in a run.
    private static final int RUN = 5;

    /// Texts are nearly the same from this part of common runs on.
    static final double NEARLY = 0.5;

    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    /// The prints of a text; empty for one of fewer than 25 words.
    static Optional<Prints> of(String text) {
        Least least = new Least();
        int words = eachRun(text, least);
        return words < SHORTEST ? Optional.empty() : Optional.of(least.prints());
    }

    /// The prints of a set of hashes, which is not empty.
    static Prints least(Set<Long> runs) {
        Least least = new Least();
        runs.forEach(least::accept);
        return least.prints();
    }

    /// The part of two sets that both have (Jaccard); 0 where one is empty.
    static double common(Set<Long> runs, Set<Long> others) {
        long common = runs.stream().filter(others::contains).count();
        return part(common, runs.size(), others.size());
    }

    /// The part that is common of two sets of these sizes.
    static double part(long common, int size, int otherSize) {
        return common == 0 ? 0 : (double) common / (size + otherSize - common);
    }

    /// Hashes of all runs of words, without regard to case and signs; none for a short text.
    static Set<Long> runs(String text) {
        Set<Long> runs = new HashSet<>();
        int words = eachRun(text, runs::add);
        return words < SHORTEST ? Set.of() : runs;
    }

    /// Hands on the hash of each run, and returns the number of words. An ideograph is a word of
    /// its own: such scripts leave no room between words.
    private static int eachRun(String text, LongConsumer runs) {
        long[] last = new long[RUN];
        int words = 0;
        long word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean ideograph = c > 0x2E7F && Character.isIdeographic(c);
            if (word != 0 && (ideograph || !Character.isLetterOrDigit(c))) {
                next(last, words++, word, runs);
                word = 0;
            }
            if (ideograph) {
                next(last, words++, c, runs);
            } else if (Character.isLetterOrDigit(c)) {
                word = word * 131 + Character.toLowerCase(c);
            }
        }
        return words;
    }

    private static void next(long[] last, int words, long word, LongConsumer runs) {
        last[words % RUN] = word;
        if (words + 1 >= RUN) {
            long run = 0;
            for (int i = words + 1; i <= words + RUN; i++) {
                run = mixed(run * 31 + last[i % RUN]);
            }
            runs.accept(run);
        }
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// The least hashes so far.
    private static final class Least implements LongConsumer {
        private long one = Long.MAX_VALUE;
        private long two = Long.MAX_VALUE;

        @Override
        public void accept(long run) {
            one = Math.min(one, mixed(run ^ FIRST));
            two = Math.min(two, mixed(run ^ SECOND));
        }

        Prints prints() {
            return new Prints(one, two);
        }
    }
}
