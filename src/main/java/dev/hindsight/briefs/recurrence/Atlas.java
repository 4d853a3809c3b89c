package dev.hindsight.briefs.recurrence;

import dev.hindsight.access.Viewer;
import dev.hindsight.briefs.recurrence.Snapshot.Node;
import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.recurrence.SameLesson;
import dev.hindsight.lessons.recurrence.Saying;
import dev.hindsight.meaning.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every lesson ready to be compared, with all pairs that are found to be one lesson; follows the
/// change log whenever somebody asks.
///
/// A changed lesson is compared with all others, which takes some microseconds for each. The
/// vectors of what a text means are made on a thread of their own; until they are there, a lesson
/// is compared by its wording.
final class Atlas implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Atlas.class);
    private static final Viewer OWNER = new Viewer.Owner();
    private static final int STEP = 1_000;
    private static final int LEARNED_AT_ONCE = 16;

    private final Lessons lessons;
    private final Changes changes;
    private final SameLesson same;
    private final Meaning meaning;
    private final Supplier<List<Judgement>> judgements;

    private final Map<LessonId, Node> nodes = new HashMap<>();
    private final Map<Pair, Double> found = new HashMap<>();
    private final Set<LessonId> unread = new LinkedHashSet<>();
    private volatile @Nullable Snapshot snapshot;
    private @Nullable Thread reader;
    private boolean closed;
    private boolean broken;

    /// @param judgements everything that was ever said of pairs, for each pair the oldest first
    Atlas(
            Lessons lessons,
            Changes changes,
            SameLesson same,
            Meaning meaning,
            Supplier<List<Judgement>> judgements) {
        this.lessons = lessons;
        this.changes = changes;
        this.same = same;
        this.meaning = meaning;
        this.judgements = judgements;
    }

    /// Everything as it is now.
    Snapshot now() {
        Snapshot there = snapshot;
        return there != null && there.number >= changes.latest() ? there : caughtUp();
    }

    private synchronized Snapshot caughtUp() {
        Snapshot there = snapshot;
        long latest = changes.latest();
        if (there != null && there.number >= latest) {
            return there;
        }
        Set<LessonId> changed = there == null ? everything() : changedSince(there.number, latest);
        Snapshot next;
        if (there != null && changed.isEmpty()) {
            next = there.at(latest);
        } else {
            next = new Snapshot(latest, nodes, found, judgements.get());
        }
        snapshot = next;
        return next;
    }

    private Set<LessonId> everything() {
        Set<LessonId> all = new HashSet<>();
        for (int from = 0; ; from += STEP) {
            List<Lesson> some = lessons.list(OWNER, LessonFilter.ALL, from, STEP);
            some.forEach(lesson -> put(lesson.id(), Optional.of(lesson)));
            some.forEach(lesson -> all.add(lesson.id()));
            if (some.size() < STEP) {
                return all;
            }
        }
    }

    private Set<LessonId> changedSince(long number, long latest) {
        Set<LessonId> changed = new LinkedHashSet<>();
        for (long after = number; after < latest; ) {
            List<Change> some = changes.after(after, STEP);
            if (some.isEmpty()) {
                break;
            }
            some.stream()
                    .filter(change -> change.kind() == ItemKind.LESSON)
                    .forEach(change -> changed.add(new LessonId(change.item())));
            after = some.getLast().number();
        }
        changed.forEach(id -> put(id, lessons.find(id, OWNER)));
        return changed;
    }

    private void put(LessonId id, Optional<Lesson> now) {
        Node before = nodes.get(id);
        if (now.isPresent() && before != null && sameWords(before, now.get())) {
            nodes.put(id, node(now.get(), before.saying(), before.ready()));
            return;
        }
        found.keySet().removeIf(pair -> pair.has(id));
        nodes.remove(id);
        now.ifPresent(lesson -> {
            String title = lesson.title();
            String statement = lesson.text().statement();
            boolean ready = !meaning.on() || broken || known(title, statement);
            compare(node(lesson, same.read(title, statement, meaning::known), ready));
            if (!ready) {
                wait(id);
            }
        });
    }

    private static boolean sameWords(Node before, Lesson now) {
        return before.said().title().equals(now.title())
                && before.statement().equals(now.text().statement());
    }

    private static Node node(Lesson lesson, Saying saying, boolean ready) {
        return new Node(
                Said.of(lesson), lesson.text().statement(), lesson.successor(), saying, ready);
    }

    private boolean known(String title, String statement) {
        return same.texts(title, statement).stream().allMatch(it -> meaning.known(it).isPresent());
    }

    private void compare(Node node) {
        LessonId id = node.said().id();
        nodes.forEach((other, one) -> {
            double score = same.found(node.saying(), one.saying());
            if (score > 0) {
                found.put(Pair.of(id, other), score);
            }
        });
        nodes.put(id, node);
    }

    private void wait(LessonId id) {
        unread.add(id);
        if (reader == null && !closed) {
            reader = Thread.ofPlatform().name("recurrence").daemon().start(this::learn);
        }
        notifyAll();
    }

    private void learn() {
        try {
            for (List<LessonId> some = next(); !some.isEmpty(); some = next()) {
                meaning.learn(texts(some));
                renew(some);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.error("Lessons cannot be read for their meaning; their wording is compared", e);
            giveUp();
        }
    }

    private synchronized void giveUp() {
        broken = true;
        unread.clear();
        notifyAll();
    }

    private synchronized List<LessonId> next() throws InterruptedException {
        while (!closed && unread.isEmpty()) {
            wait();
        }
        return closed ? List.of() : unread.stream().limit(LEARNED_AT_ONCE).toList();
    }

    private synchronized List<String> texts(List<LessonId> ids) {
        List<String> texts = new ArrayList<>();
        for (LessonId id : ids) {
            Node node = nodes.get(id);
            if (node != null) {
                texts.addAll(same.texts(node.said().title(), node.statement()));
            }
        }
        return texts;
    }

    private synchronized void renew(List<LessonId> ids) {
        for (LessonId id : ids) {
            Node node = nodes.get(id);
            if (node != null && known(node.said().title(), node.statement())) {
                found.keySet().removeIf(pair -> pair.has(id));
                nodes.remove(id);
                compare(
                        new Node(
                                node.said(),
                                node.statement(),
                                node.successor(),
                                same.read(node.said().title(), node.statement(), meaning::known),
                                true));
                unread.remove(id);
            } else if (node == null) {
                unread.remove(id);
            }
        }
        Snapshot there = snapshot;
        if (there != null) {
            snapshot = new Snapshot(there.number, nodes, found, judgements.get());
        }
        notifyAll();
    }

    /// Waits until every lesson has been read for its meaning.
    ///
    /// @return false where the end came first
    boolean settle() {
        now();
        synchronized (this) {
            try {
                while (!closed && !unread.isEmpty()) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return !closed;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
