package dev.hindsight.watch;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Manner;
import dev.hindsight.search.SearchRequest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Searches that are kept, and their matches, in SQL, within a transaction of the caller.
final class WatchRows {
    private static final String ALL = "select * from watches";

    private WatchRows() {}

    /// A search with what nobody outside needs to know.
    ///
    /// @param since changes up to this number were there before it
    /// @param told number of the newest match that a letter has told
    record Stored(
            Watch watch, long since, long told, Instant toldAt, String feedHash, String stop) {}

    /// A match that has to be looked up before it can be shown.
    record Row(long number, ItemKind kind, String item, Instant found) {}

    static void insert(Handle handle, Stored stored) {
        Watch watch = stored.watch();
        handle.createUpdate(
                        """
                        insert into watches (id, owner, name, words, selected, switched_off, plain, digest,
                            paused, made_at, since, seen, told, told_at, feed_hash, stop_token, deleted)
                        values (:id, :owner, :name, :words, :selected, :off, :plain, :digest,
                            :paused, :made, :since, :seen, :told, :toldAt, :feed, :stop, :deleted)
                        """)
                .bind("id", watch.id())
                .bind("owner", watch.owner())
                .bind("name", watch.name())
                .bind("words", watch.asked().query())
                .bind("selected", selected(watch.asked()))
                .bind("off", String.join("\n", new TreeSet<>(watch.asked().manner().without())))
                .bind("plain", watch.asked().manner().plain())
                .bind("digest", watch.digest().code())
                .bind("paused", watch.paused())
                .bind("made", utc(watch.made()))
                .bind("since", stored.since())
                .bind("seen", watch.seen())
                .bind("told", stored.told())
                .bind("toldAt", utc(stored.toldAt()))
                .bind("feed", stored.feedHash())
                .bind("stop", stored.stop())
                .bind("deleted", watch.deleted())
                .execute();
    }

    private static String selected(SearchRequest asked) {
        return Arrays.stream(Facet.values())
                .flatMap(facet ->
                        new TreeSet<>(asked.selected().getOrDefault(facet, Set.of()))
                                .stream().map(value -> facet.parameter() + "=" + value))
                .collect(Collectors.joining("\n"));
    }

    static List<Stored> of(Handle handle, String owner) {
        return handle.createQuery(
                        ALL + " where owner = :owner and deleted = false order by made_at desc, id")
                .bind("owner", owner)
                .map((row, _) -> stored(row))
                .list();
    }

    /// Those that look at what comes.
    static List<Stored> active(Handle handle) {
        return handle.createQuery(ALL + " where paused = false and deleted = false order by id")
                .map((row, _) -> stored(row))
                .list();
    }

    /// Those of which a letter might have to tell something.
    static List<Stored> withLetters(Handle handle) {
        return handle.createQuery(
                        ALL
                                + " where digest <> 'never' and deleted = false and exists (select 1"
                                + " from watch_matches where watch = id and number > told)"
                                + " order by id")
                .map((row, _) -> stored(row))
                .list();
    }

    static Optional<Stored> find(Handle handle, String id) {
        return handle.createQuery(ALL + " where id = :id")
                .bind("id", id)
                .map((row, _) -> stored(row))
                .findOne();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
        for (String line : row.getString("selected").lines().toList()) {
            int equals = line.indexOf('=');
            Facet facet = Facet.valueOf(line.substring(0, equals).toUpperCase(Locale.ROOT));
            selected.computeIfAbsent(facet, _ -> new LinkedHashSet<>())
                    .add(line.substring(equals + 1));
        }
        Set<String> off = row.getString("switched_off").lines().collect(Collectors.toSet());
        SearchRequest asked =
                new SearchRequest(
                        row.getString("words"),
                        selected,
                        1,
                        1,
                        new Manner(false, Manner.Sort.RELEVANCE, row.getBoolean("plain"), off),
                        Language.ENGLISH);
        Watch watch =
                new Watch(
                        row.getString("id"),
                        row.getString("owner"),
                        row.getString("name"),
                        asked,
                        Digest.ofCode(row.getString("digest")).orElseThrow(),
                        row.getBoolean("paused"),
                        instant(row, "made_at"),
                        row.getLong("seen"),
                        row.getBoolean("deleted"));
        return new Stored(
                watch,
                row.getLong("since"),
                row.getLong("told"),
                instant(row, "told_at"),
                row.getString("feed_hash"),
                row.getString("stop_token"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static void change(Handle handle, Watch watch) {
        handle.createUpdate(
                        "update watches set name = :name, digest = :digest, paused = :paused,"
                                + " deleted = :deleted where id = :id")
                .bind("name", watch.name())
                .bind("digest", watch.digest().code())
                .bind("paused", watch.paused())
                .bind("deleted", watch.deleted())
                .bind("id", watch.id())
                .execute();
    }

    static void setFeed(Handle handle, String id, String hash) {
        handle.createUpdate("update watches set feed_hash = :hash where id = :id")
                .bind("hash", hash)
                .bind("id", id)
                .execute();
    }

    static void see(Handle handle, String id, long number) {
        handle.createUpdate("update watches set seen = :number where id = :id and seen < :number")
                .bind("number", number)
                .bind("id", id)
                .execute();
    }

    static void tell(Handle handle, String id, long number, Instant now) {
        handle.createUpdate("update watches set told = :number, told_at = :now where id = :id")
                .bind("number", number)
                .bind("now", utc(now))
                .bind("id", id)
                .execute();
    }

    static List<Row> matches(Handle handle, String watch, long after, int most) {
        return handle.createQuery(
                        "select number, kind, item, found_at from watch_matches"
                                + " where watch = :watch and number > :after"
                                + " order by number desc, kind, item fetch first "
                                + most
                                + " rows only")
                .bind("watch", watch)
                .bind("after", after)
                .map((row, _) ->
                        new Row(
                                row.getLong("number"),
                                ItemKind.ofCode(row.getString("kind")).orElseThrow(),
                                row.getString("item"),
                                instant(row, "found_at")))
                .list();
    }

    /// What a search has found.
    record Found(String watch, Row match) {}

    /// Adds matches, unless their searches have found these items before.
    static void add(Handle handle, List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        String sql =
                """
                insert into watch_matches (watch, kind, item, number, found_at)
                select ?, ?, ?, ?, ?
                where not exists (select 1 from watch_matches
                    where watch = ? and kind = ? and item = ?)
                """;
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (Found one : found) {
                bind(statement, one);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static void bind(PreparedStatement statement, Found one) throws SQLException {
        Row match = one.match();
        statement.setString(1, one.watch());
        statement.setString(2, match.kind().code());
        statement.setString(3, match.item());
        statement.setLong(4, match.number());
        statement.setObject(5, utc(match.found()));
        statement.setString(6, one.watch());
        statement.setString(7, match.kind().code());
        statement.setString(8, match.item());
    }

    /// How far the change log has been read; -1 where nobody has begun.
    static long position(Handle handle) {
        return handle.createQuery("select number from watch_position where only_row = 1")
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L);
    }

    /// Moves on, unless another program that shares the database has done so.
    ///
    /// @param from where this one began; -1 where nobody had
    static boolean reach(Handle handle, long from, long number) {
        if (from < 0) {
            return handle.createUpdate(
                                    "insert into watch_position (only_row, number) values (1, :number)")
                            .bind("number", number)
                            .execute()
                    == 1;
        }
        return handle.createUpdate(
                                "update watch_position set number = :number"
                                        + " where only_row = 1 and number = :from")
                        .bind("number", number)
                        .bind("from", from)
                        .execute()
                == 1;
    }
}
