package dev.hindsight.briefs;

import dev.hindsight.search.Survey.Item;
import dev.hindsight.search.Survey.Match;
import java.util.Comparator;

/// A line that may stand in a brief.
///
/// @param match the passage that matches, which has the line
/// @param score higher is better; comparable within one brief
record Drawn(Line line, Match match, double score) {
    /// Ties by id, then in the order of the text.
    static final Comparator<Drawn> BEST_FIRST =
            Comparator.comparingDouble(Drawn::score)
                    .reversed()
                    .thenComparing(drawn -> drawn.line().source().id())
                    .thenComparingInt(drawn -> drawn.line().place().number())
                    .thenComparing(drawn -> drawn.line().text());

    Item item() {
        return match.item();
    }
}
