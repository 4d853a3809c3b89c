package dev.hindsight.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the items read whose vectors are lacking, and puts them into the index again once they are
/// there. Words can be searched all the while.
///
/// What it has not done by the end of the program is found again at the next start, since the index
/// itself says which items lack vectors.
final class Learner {
    private static final Logger LOG = LoggerFactory.getLogger(Learner.class);

    /// Texts read between two looks at whether to go on.
    private static final int STEP = 16;

    /// Units that are read before their items are put into the index again: each time costs a
    /// merge.
    private static final int BATCH = 4_000;

    private final Projection projection;
    private final Vectors vectors;
    private final Set<Subject> waiting = new LinkedHashSet<>();
    private int reading;
    private boolean closed;
    private boolean broken;

    Learner(Projection projection, Vectors vectors) {
        this.projection = projection;
        this.vectors = vectors;
    }

    /// Lines up items that lack vectors.
    synchronized void add(Set<Subject> subjects) {
        if (!broken) {
            waiting.addAll(subjects);
            notifyAll();
        }
    }

    /// Units that wait, as far as known: items in line count as one each until they are looked at.
    synchronized long pending() {
        return waiting.size() + (long) reading;
    }

    /// Waits until nothing waits.
    ///
    /// @return false where the end came first
    synchronized boolean await() throws InterruptedException {
        while (!closed && pending() > 0) {
            wait();
        }
        return !closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /// Works until closed.
    void run() {
        try {
            for (List<Subject> batch = next(); !batch.isEmpty(); batch = next()) {
                work(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.error("Passages cannot be read for their meaning; words alone are searched", e);
            giveUp();
        }
    }

    private synchronized void giveUp() {
        broken = true;
        waiting.clear();
        reading = 0;
        notifyAll();
    }

    /// What is in line, once there is something; empty where the end has come.
    private synchronized List<Subject> next() throws InterruptedException {
        reading = 0;
        notifyAll();
        while (!closed && waiting.isEmpty()) {
            wait();
        }
        List<Subject> batch = closed ? List.of() : List.copyOf(waiting);
        waiting.clear();
        reading = batch.size();
        return batch;
    }

    private void work(List<Subject> batch) {
        List<Subject> ready = new ArrayList<>();
        int read = 0;
        for (Subject subject : batch) {
            Optional<Entry> entry = projection.find(subject);
            List<String> unread = entry.map(vectors::unread).orElse(List.of());
            if (!read(unread)) {
                return;
            }
            entry.ifPresent(_ -> ready.add(subject));
            read += unread.size();
            if (read >= BATCH) {
                renew(ready);
                read = 0;
            }
        }
        renew(ready);
    }

    private boolean read(List<String> texts) {
        count(texts.size());
        for (int from = 0; from < texts.size(); from += STEP) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + STEP));
            vectors.read(some);
            if (!count(-some.size())) {
                return false;
            }
        }
        return count(0);
    }

    private synchronized boolean count(int more) {
        reading = Math.max(0, reading + more);
        return !closed;
    }

    private void renew(List<Subject> ready) {
        try {
            projection.renew(ready);
        } catch (IOException e) {
            LOG.error("Vectors could not be put into the index; they will be at the next start", e);
        }
        ready.clear();
    }
}
