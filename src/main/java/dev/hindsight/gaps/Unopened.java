package dev.hindsight.gaps;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ListPart;
import dev.hindsight.oversight.Openings;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Tells what readers could have opened and never did.
@Singleton
public final class Unopened {
    private static final NeverOpened NOTHING = new NeverOpened(0, 0, List.of());

    private final Jdbi jdbi;
    private final Openings openings;

    Unopened(Jdbi jdbi, Openings openings) {
        this.jdbi = jdbi;
        this.openings = openings;
    }

    /// What is published of a kind and was never opened by anyone but curators, in the order of the
    /// lists of that kind: documents by reception, the others by date, the newest first. Only what
    /// the viewer may see is listed and counted; nothing for those who are no curators.
    ///
    /// @param offset how many to leave out, from 0
    /// @param limit at most this many, 1 to 1,000
    public NeverOpened list(ItemKind kind, Viewer viewer, int offset, int limit) {
        ListPart.check(offset, limit);
        if (!viewer.mayCurate()) {
            return NOTHING;
        }
        openings.flush();
        return jdbi.inTransaction(handle -> {
            List<Label> labels =
                    UnopenedRows.labels(handle, kind).stream().filter(viewer::maySee).toList();
            return labels.isEmpty()
                    ? NOTHING
                    : new NeverOpened(
                            UnopenedRows.published(handle, kind, labels),
                            UnopenedRows.count(handle, kind, labels),
                            UnopenedRows.list(handle, kind, labels, offset, limit));
        });
    }
}
