package dev.hindsight.index;

import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads changes and writes what they concern to the index of their label.
///
/// Every method is synchronized: one writer at a time.
final class Projection implements Closeable {
    private final Items items;
    private final Changes changes;
    private final Shelf shelf;
    private final IndexSettings settings;
    private long lastPublished = System.nanoTime();
    private long lastCommitted = System.nanoTime();
    private volatile long visible;

    Projection(Items items, Changes changes, Shelf shelf, IndexSettings settings) {
        this.items = items;
        this.changes = changes;
        this.shelf = shelf;
        this.settings = settings;
        this.visible = shelf.reached();
    }

    /// An item under a label.
    private record Subject(Label label, ItemKind kind, String item) {}

    /// The last change whose effect searches see.
    long visible() {
        return visible;
    }

    /// Reads one batch of changes, publishes and commits what is due.
    ///
    /// Every publishing makes a segment, and segments have to be merged: while changes trickle in
    /// from a long job, they are published together.
    ///
    /// @param awaited the last change that somebody waits for: it is published as soon as it is
    ///   read
    /// @return false when there was nothing to read
    synchronized boolean pull(long awaited) throws IOException {
        boolean more = write();
        boolean due =
                since(lastPublished) >= settings.publish().toNanos()
                        || (visible < awaited && (!more || shelf.reached() >= awaited));
        if (due && visible != shelf.reached()) {
            publish();
        }
        if (shelf.uncommitted() && since(lastCommitted) >= settings.commit().toNanos()) {
            commit(false);
        }
        return more;
    }

    /// Reads everything again from change 1. Searches see the old content until all is read.
    synchronized void rebuild() throws IOException {
        for (LabelIndex index : shelf.indexes()) {
            index.clear();
        }
        shelf.reached(0);
        boolean more = true;
        while (more) {
            more = write();
        }
        commit(false);
    }

    /// Writes one batch without making it visible.
    private boolean write() throws IOException {
        List<Change> batch = changes.after(shelf.reached(), settings.batch());
        if (batch.isEmpty()) {
            return false;
        }
        Map<Subject, Long> newest = new LinkedHashMap<>();
        for (Change change : batch) {
            newest.put(new Subject(change.label(), change.kind(), change.item()), change.number());
        }
        for (Map.Entry<Subject, Long> entry : newest.entrySet()) {
            Subject subject = entry.getKey();
            LabelIndex index = shelf.at(subject.label());
            if (index.number() < entry.getValue()) {
                write(subject, index);
            }
        }
        long number = batch.getLast().number();
        shelf.indexes().forEach(index -> index.reached(number));
        shelf.reached(number);
        return true;
    }

    private void write(Subject subject, LabelIndex index) throws IOException {
        Optional<Entry> entry = items.find(subject.kind(), subject.item(), subject.label());
        if (entry.isPresent()) {
            index.put(entry.orElseThrow());
        } else {
            index.delete(Entry.key(subject.kind(), subject.item()));
        }
    }

    private void publish() throws IOException {
        for (LabelIndex index : shelf.indexes()) {
            index.publish();
        }
        lastPublished = System.nanoTime();
        visible = shelf.reached();
    }

    private void commit(boolean numbersToo) throws IOException {
        // deleted blocks have to be purged before they are committed
        publish();
        shelf.commit(numbersToo);
        lastCommitted = System.nanoTime();
    }

    private static long since(long moment) {
        return System.nanoTime() - moment;
    }

    /// Gives up what is not committed and goes on from the newest commits, after a broken disk or
    /// the like.
    synchronized void reopen() throws IOException {
        try {
            shelf.reopen();
        } finally {
            visible = shelf.reached();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (shelf) {
            commit(true);
        }
    }
}
