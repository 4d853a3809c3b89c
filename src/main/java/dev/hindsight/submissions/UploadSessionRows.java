package dev.hindsight.submissions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What is known of files that arrive piece by piece, in SQL; how much is there the folder knows.
final class UploadSessionRows {
    private UploadSessionRows() {}

    static void insert(Handle handle, UploadSession session) {
        handle.createUpdate(
                        "insert into upload_sessions (id, owner, file_name, byte_size, expires_at)"
                                + " values (:id, :owner, :name, :size, :expires)")
                .bind("id", session.id())
                .bind("owner", session.owner())
                .bind("name", session.name())
                .bind("size", session.size())
                .bind("expires", utc(session.expires()))
                .execute();
    }

    /// With the offset 0.
    static Optional<UploadSession> find(Handle handle, String id, String owner, Instant now) {
        return handle.createQuery(
                        "select * from upload_sessions where id = :id and owner = :owner"
                                + " and expires_at > :now")
                .bind("id", id)
                .bind("owner", owner)
                .bind("now", utc(now))
                .map((row, _) ->
                        new UploadSession(
                                row.getString("id"),
                                row.getString("owner"),
                                row.getString("file_name"),
                                row.getLong("byte_size"),
                                0,
                                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    static long count(Handle handle, String owner) {
        return handle.createQuery("select count(*) from upload_sessions where owner = :owner")
                .bind("owner", owner)
                .mapTo(Long.class)
                .one();
    }

    static List<String> expired(Handle handle, Instant now) {
        return handle.createQuery("select id from upload_sessions where expires_at <= :now")
                .bind("now", utc(now))
                .mapTo(String.class)
                .list();
    }

    static void expire(Handle handle, String id, Instant at) {
        handle.createUpdate("update upload_sessions set expires_at = :at where id = :id")
                .bind("id", id)
                .bind("at", utc(at))
                .execute();
    }

    static void delete(Handle handle, String id) {
        handle.createUpdate("delete from upload_sessions where id = :id").bind("id", id).execute();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
