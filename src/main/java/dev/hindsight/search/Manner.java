package dev.hindsight.search;

import java.util.Set;

/// How a question is answered.
///
/// @param asPassages one hit per passage instead of one per document
/// @param sort what comes first
/// @param plain operators and filters count as ordinary words
/// @param without ids of [Understood.Expansion] that are switched off
public record Manner(boolean asPassages, Sort sort, boolean plain, Set<String> without) {
    /// Documents, the most relevant first, with everything that search knows.
    public static final Manner USUAL = new Manner(false, Sort.RELEVANCE, false, Set.of());

    public Manner {
        without = Set.copyOf(without);
    }

    /// What comes first.
    public enum Sort {
        /// What answers best.
        RELEVANCE,
        /// What is newest; what has no date comes last.
        DATE
    }

    public Manner asPassages(boolean passages) {
        return new Manner(passages, sort, plain, without);
    }

    public Manner sortedBy(Sort other) {
        return new Manner(asPassages, other, plain, without);
    }

    public Manner plain(boolean words) {
        return new Manner(asPassages, sort, words, without);
    }

    public Manner without(Set<String> expansions) {
        return new Manner(asPassages, sort, plain, expansions);
    }
}
