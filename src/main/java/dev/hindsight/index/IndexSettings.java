package dev.hindsight.index;

import java.time.Duration;

/// How the index follows the change log.
///
/// @param poll how often to look for changes when nobody wakes the index, at least 1 ms
/// @param publish how long changes that stream in may stay invisible, at least 1 ms
/// @param commit shortest time between two commits while changes stream in
/// @param batch how many changes are read at once, at least 1
public record IndexSettings(Duration poll, Duration publish, Duration commit, int batch) {
    private static final IndexSettings DEFAULTS =
            new IndexSettings(
                    Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(5), 50);

    public IndexSettings {
        if (poll.toMillis() < 1 || publish.toMillis() < 1 || commit.isNegative()) {
            throw new IllegalArgumentException(
                    "The index looks for changes, publishes and commits after 1 ms or more, not: "
                            + poll
                            + ", "
                            + publish
                            + ", "
                            + commit);
        }
        if (batch < 1) {
            throw new IllegalArgumentException("The index reads 1 change or more, not: " + batch);
        }
    }

    /// 200 ms, 500 ms, 5 s and 50 changes: what was acknowledged is found within a second, and a
    /// crash leaves five seconds to be read again.
    public static IndexSettings defaults() {
        return DEFAULTS;
    }
}
