package dev.hindsight.search;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// A match on its way to becoming a hit.
///
/// @param key what ranks, higher first
/// @param tie what orders equal keys, the same in every installation
/// @param entry number of the entry in the view
/// @param passages its best passages, the best first
record Ranked(long key, BytesRef tie, int entry, float score, List<Scored> passages) {
    /// The order of hits. Where key and tie are equal, the matches are passages of one block, which
    /// stand in the view in the order of the text.
    static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingLong(Ranked::key)
                    .reversed()
                    .thenComparing(Ranked::tie)
                    .thenComparingInt(match ->
                            match.passages.isEmpty() ? 0 : match.passages.getFirst().passage());

    /// A passage that matches.
    ///
    /// @param passage its number in the view
    record Scored(int passage, float score) {}
}
