package dev.hindsight.watch;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.documents.Changes;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.Practices;
import dev.hindsight.search.SearchRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Searches that people keep, over the database.
@Singleton
final class StoredWatches implements Watches {
    private static final int COUNTED = 100;

    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Changes changes;
    private final Documents documents;
    private final Practices practices;
    private final Lessons lessons;
    private final Audit audit;
    private final Clock clock;

    StoredWatches(
            Jdbi jdbi,
            Accounts accounts,
            Changes changes,
            Documents documents,
            Practices practices,
            Lessons lessons,
            Audit audit,
            Clock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.changes = changes;
        this.documents = documents;
        this.practices = practices;
        this.lessons = lessons;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> keep(
            String name, SearchRequest asked, Digest digest, Viewer.Person owner) {
        return of(owner).size() >= MOST
                ? Optional.empty()
                : Optional.of(kept(name, asked, digest, owner));
    }

    /// Keeps a search, however many there are.
    Kept kept(String name, SearchRequest asked, Digest digest, Viewer.Person owner) {
        String token = Tokens.fresh();
        long since = changes.latest();
        // databases keep microseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Watch watch =
                new Watch(
                        ContentHash.ofText(Tokens.fresh()).hex().substring(0, 20),
                        owner.name(),
                        named(name),
                        Watch.plainly(asked),
                        digest,
                        false,
                        now,
                        0,
                        false);
        jdbi.useTransaction(handle -> {
            WatchRows.insert(
                    handle,
                    new WatchRows.Stored(watch, since, 0, now, hash(token), Tokens.fresh()));
            record(handle, owner, "watch.kept", watch);
        });
        return new Kept(watch, token);
    }

    private static String named(String name) {
        String called = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (called.isEmpty() || called.length() > Watch.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "The name of a search has 1 to "
                            + Watch.LONGEST_NAME
                            + " characters, not "
                            + called.length());
        }
        return called;
    }

    private static String hash(String token) {
        return ContentHash.ofText(token).hex();
    }

    private void record(Handle handle, Viewer.Person owner, String action, Watch after) {
        audit.append(
                handle,
                new AuditEvent(owner.name(), action, "watch:" + after.id(), null, told(after)));
    }

    private static String told(Watch watch) {
        return watch.name()
                + "\n"
                + watch.asked().query()
                + "\n"
                + watch.digest().code()
                + (watch.paused() ? ", paused" : "")
                + (watch.deleted() ? ", deleted" : "");
    }

    @Override
    public List<Watch> of(Viewer.Person owner) {
        return jdbi.withHandle(handle -> WatchRows.of(handle, owner.name())).stream()
                .map(WatchRows.Stored::watch)
                .toList();
    }

    @Override
    public Optional<Watch> find(String id, Viewer.Person owner) {
        return jdbi.withHandle(handle -> WatchRows.find(handle, id))
                .map(WatchRows.Stored::watch)
                .filter(watch -> watch.owner().equals(owner.name()));
    }

    @Override
    public boolean change(
            String id, String name, Digest digest, boolean paused, Viewer.Person owner) {
        String called = named(name);
        return changed(
                id,
                "watch.changed",
                owner,
                it ->
                        new Watch(
                                it.id(),
                                it.owner(),
                                called,
                                it.asked(),
                                digest,
                                paused,
                                it.made(),
                                it.seen(),
                                it.deleted()));
    }

    @Override
    public boolean delete(String id, boolean deleted, Viewer.Person owner) {
        return changed(
                id,
                deleted ? "watch.deleted" : "watch.restored",
                owner,
                it ->
                        new Watch(
                                it.id(),
                                it.owner(),
                                it.name(),
                                it.asked(),
                                it.digest(),
                                it.paused(),
                                it.made(),
                                it.seen(),
                                deleted));
    }

    private boolean changed(
            String id, String action, Viewer.Person owner, UnaryOperator<Watch> change) {
        Optional<Watch> before = find(id, owner);
        before.map(change)
                .filter(after -> !after.equals(before.get()))
                .ifPresent(after ->
                        jdbi.useTransaction(handle -> {
                            WatchRows.change(handle, after);
                            record(handle, owner, action, after);
                        }));
        return before.isPresent();
    }

    @Override
    public Optional<Kept> renewFeed(String id, Viewer.Person owner) {
        String token = Tokens.fresh();
        Optional<Watch> watch = find(id, owner);
        watch.ifPresent(it ->
                jdbi.useTransaction(handle -> {
                    WatchRows.setFeed(handle, id, hash(token));
                    record(handle, owner, "watch.feed-renewed", it);
                }));
        return watch.map(it -> new Kept(it, token));
    }

    @Override
    public List<Match> matches(Watch watch, Viewer.Person owner, int most) {
        return shown(watch, owner, 0, most);
    }

    /// The matches after a number that their owner may see now.
    List<Match> shown(Watch watch, Viewer.Person owner, long after, int most) {
        List<WatchRows.Row> rows =
                jdbi.withHandle(handle -> WatchRows.matches(handle, watch.id(), after, most));
        List<Match> shown = new ArrayList<>();
        for (WatchRows.Row row : rows) {
            title(row.kind(), row.item(), owner)
                    .ifPresent(title ->
                            shown.add(
                                    new Match(
                                            row.number(),
                                            row.kind(),
                                            row.item(),
                                            title,
                                            row.found())));
        }
        return List.copyOf(shown);
    }

    private Optional<String> title(ItemKind kind, String id, Viewer viewer) {
        return switch (kind) {
            case DOCUMENT ->
                    documents.find(new DocumentId(id), viewer).map(it -> it.metadata().title());
            case PRACTICE ->
                    practices.find(new PracticeId(id), viewer).map(it -> it.text().title());
            case LESSON -> lessons.find(new LessonId(id), viewer).map(it -> it.title());
        };
    }

    @Override
    public void seen(String id, long number, Viewer.Person owner) {
        find(id, owner)
                .ifPresent(_ -> jdbi.useTransaction(handle -> WatchRows.see(handle, id, number)));
    }

    @Override
    public int unseen(Viewer.Person owner) {
        return of(owner).stream()
                .mapToInt(watch -> shown(watch, owner, watch.seen(), COUNTED).size())
                .sum();
    }

    @Override
    public Optional<Fed> fed(String id, String token) {
        return jdbi.withHandle(handle -> WatchRows.find(handle, id))
                .filter(stored -> equal(stored.feedHash(), hash(token)))
                .map(WatchRows.Stored::watch)
                .filter(watch -> !watch.deleted())
                .flatMap(watch ->
                        accounts.person(watch.owner()).map(person -> new Fed(watch, person)));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Watch> lettersOf(String id, String token) {
        return jdbi.withHandle(handle -> WatchRows.find(handle, id))
                .filter(stored -> equal(stored.stop(), token))
                .map(WatchRows.Stored::watch);
    }

    @Override
    public Optional<Watch> stopLetters(String id, String token) {
        Optional<Watch> watch = lettersOf(id, token);
        return watch.flatMap(it -> accounts.person(it.owner()))
                .flatMap(owner -> {
                    Watch it = watch.orElseThrow();
                    change(id, it.name(), Digest.NEVER, it.paused(), owner);
                    return find(id, owner);
                });
    }
}
