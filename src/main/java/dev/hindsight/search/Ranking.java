package dev.hindsight.search;

import java.util.List;
import java.util.PriorityQueue;

/// Keeps the best of all matches, as many as the page that is asked for needs.
final class Ranking {
    private final long wanted;
    private final PriorityQueue<Ranked> worstFirst =
            new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
    private long total;

    /// @param wanted how many to keep
    Ranking(long wanted) {
        this.wanted = wanted;
    }

    void count() {
        total++;
    }

    long total() {
        return total;
    }

    /// Could a match with this key still be kept? Spares making those that cannot.
    boolean open(long key) {
        Ranked worst = worstFirst.peek();
        return worst == null || worstFirst.size() < wanted || key >= worst.key();
    }

    void offer(Ranked match) {
        worstFirst.add(match);
        if (worstFirst.size() > wanted) {
            worstFirst.remove();
        }
    }

    /// The matches of one page, the best first; none where the page lies beyond the end.
    ///
    /// @param first place of its first match, from 0
    List<Ranked> page(long first) {
        return worstFirst.stream().sorted(Ranked.BEST_FIRST).skip(first).toList();
    }
}
