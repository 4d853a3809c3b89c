package dev.hindsight.gaps;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.oversight.Openings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells what readers could have opened and never did.
@Singleton
public final class Unopened {
    private static final int CHUNK = 1_000;

    private final Openings openings;
    private final Items items;

    Unopened(Openings openings, Items items) {
        this.openings = openings;
        this.items = items;
    }

    /// What is published of a kind and was never opened by anyone but curators, the newest first;
    /// nothing for those who are no curators. Reads the whole list of that kind.
    ///
    /// @param offset how many to leave out, from 0
    /// @param limit at most this many, from 1
    public NeverOpened list(ItemKind kind, Viewer viewer, int offset, int limit) {
        if (!viewer.mayCurate()) {
            return new NeverOpened(0, 0, List.of());
        }
        Set<String> opened = openings.ever(kind.code(), viewer);
        List<NeverOpened.Entry> never = new ArrayList<>();
        long all = 0;
        int read = 0;
        List<NeverOpened.Entry> chunk;
        do {
            chunk = items.published(kind, viewer, read, CHUNK);
            read += chunk.size();
            for (NeverOpened.Entry entry : chunk) {
                if (entry.published()) {
                    all++;
                    if (!opened.contains(kind.code() + ":" + entry.id())) {
                        never.add(entry);
                    }
                }
            }
        } while (chunk.size() == CHUNK);
        return new NeverOpened(
                all, never.size(), never.stream().skip(offset).limit(limit).toList());
    }
}
