package dev.hindsight.index;

import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.kernel.Label;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads changes and writes what they concern to the index of their label.
///
/// Every method is synchronized: one writer at a time.
final class Projection implements Closeable {
    private final Items items;
    private final Changes changes;
    private final Shelf shelf;
    private final IndexSettings settings;
    private final Vectors vectors;
    private final Learner learner;
    private long lastPublished = System.nanoTime();
    private long lastCommitted = System.nanoTime();
    private volatile long visible;

    Projection(Items items, Changes changes, Shelf shelf, IndexSettings settings, Vectors vectors) {
        this.items = items;
        this.changes = changes;
        this.shelf = shelf;
        this.settings = settings;
        this.vectors = vectors;
        this.learner = new Learner(this, vectors);
        this.visible = shelf.reached();
    }

    /// Has those items read that lack vectors.
    Learner learner() {
        return learner;
    }

    /// Lines up what an earlier run has left without vectors.
    synchronized void resume() throws IOException {
        for (Map.Entry<Label, LabelIndex> each : shelf.byLabel().entrySet()) {
            Set<Subject> lacking = new LinkedHashSet<>();
            for (String key : each.getValue().unread()) {
                Entry.parse(key)
                        .map(item -> new Subject(each.getKey(), item.kind(), item.id()))
                        .ifPresent(lacking::add);
            }
            learner.add(lacking);
        }
    }

    /// An item as it is now; empty where it is gone.
    Optional<Entry> find(Subject subject) {
        return items.find(subject.kind(), subject.item(), subject.label());
    }

    /// Puts items into the index once more, since vectors have come.
    synchronized void renew(List<Subject> subjects) throws IOException {
        for (Subject subject : subjects) {
            Optional<Entry> entry = find(subject);
            if (entry.isPresent()) {
                shelf.at(subject.label()).put(entry.orElseThrow(), vectors);
            }
        }
        if (!subjects.isEmpty()) {
            publish();
        }
    }

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
        Optional<Entry> entry = find(subject);
        if (entry.isPresent()) {
            if (index.put(entry.orElseThrow(), vectors) && vectors.on()) {
                learner.add(Set.of(subject));
            }
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
