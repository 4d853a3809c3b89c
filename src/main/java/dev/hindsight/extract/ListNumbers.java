package dev.hindsight.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The numbers of list items in hypertext, where the reader's program counts them.
final class ListNumbers {
    private static final class Counter {
        private final boolean ordered;
        private int items;

        Counter(boolean ordered) {
            this.ordered = ordered;
        }
    }

    private final Deque<Counter> open = new ArrayDeque<>();
    private @Nullable String current;

    void open(boolean ordered) {
        open.addLast(new Counter(ordered));
        current = null;
    }

    void close() {
        open.pollLast();
        current = null;
    }

    void item() {
        Counter counter = open.peekLast();
        if (counter != null) {
            counter.items++;
            current = counter.ordered ? String.valueOf(counter.items) : null;
        }
    }

    boolean inList() {
        return !open.isEmpty();
    }

    /// The number of the item, for its first passage only; null in a list of bullets.
    @Nullable String take() {
        String taken = current;
        current = null;
        return taken;
    }
}
