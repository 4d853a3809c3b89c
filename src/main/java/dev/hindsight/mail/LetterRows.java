package dev.hindsight.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Letters that wait, in SQL, within a transaction of the caller.
final class LetterRows {
    private LetterRows() {}

    static void insert(Handle handle, Letter letter, Instant now) {
        handle.createUpdate(
                        """
                        insert into letters (id, receiver, subject, body, posted, tries, not_before)
                        values (:id, :receiver, :subject, :body, :now, 0, :now)
                        """)
                .bind("id", UUID.randomUUID().toString())
                .bind("receiver", letter.to())
                .bind("subject", letter.subject())
                .bind("body", letter.text())
                .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .execute();
    }

    /// A letter on its way.
    ///
    /// @param tries that have failed
    record Waiting(String id, Letter letter, Instant posted, int tries) {}

    static List<Waiting> due(Handle handle, Instant now, int most) {
        return handle.createQuery(
                        "select * from letters where not_before <= :now order by not_before, id"
                                + " fetch first "
                                + most
                                + " rows only")
                .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .map((row, _) ->
                        new Waiting(
                                row.getString("id"),
                                new Letter(
                                        row.getString("receiver"),
                                        row.getString("subject"),
                                        row.getString("body")),
                                row.getObject("posted", OffsetDateTime.class).toInstant(),
                                row.getInt("tries")))
                .list();
    }

    static int count(Handle handle) {
        return handle.createQuery("select count(*) from letters").mapTo(Integer.class).one();
    }

    static void delete(Handle handle, String id) {
        handle.createUpdate("delete from letters where id = :id").bind("id", id).execute();
    }

    static void postpone(Handle handle, String id, Instant until) {
        handle.createUpdate(
                        "update letters set tries = tries + 1, not_before = :until where id = :id")
                .bind("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .bind("id", id)
                .execute();
    }
}
