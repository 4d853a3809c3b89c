package dev.hindsight.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Claims, messages and wishes of a review in SQL, within a transaction of the caller.
final class ReviewRows {
    private ReviewRows() {}

    static Optional<Review.Holder> holder(Handle handle, SubmissionId id) {
        return handle.createQuery("select * from review_claims where submission = :id")
                .bind("id", id.value())
                .map((row, _) -> holder(row))
                .findOne();
    }

    private static Review.Holder holder(ResultSet row) throws SQLException {
        return new Review.Holder(
                row.getString("holder"), instant(row, "since"), row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Map<SubmissionId, Review.Holder> holders(Handle handle) {
        return handle
                .createQuery("select * from review_claims")
                .map((row, _) ->
                        Map.entry(new SubmissionId(row.getString("submission")), holder(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static void release(Handle handle, SubmissionId id) {
        handle.createUpdate("delete from review_claims where submission = :id")
                .bind("id", id.value())
                .execute();
    }

    static void hold(Handle handle, SubmissionId id, Review.Holder holder) {
        release(handle, id);
        handle.createUpdate(
                        """
                        insert into review_claims (submission, holder, reason, since)
                        values (:id, :holder, :reason, :since)
                        """)
                .bind("id", id.value())
                .bind("holder", holder.name())
                .bind("reason", holder.reason())
                .bind("since", OffsetDateTime.ofInstant(holder.since(), ZoneOffset.UTC))
                .execute();
    }

    /// All of them, the oldest first.
    static List<Review.Message> messages(Handle handle, SubmissionId id) {
        return handle.createQuery(
                        "select * from review_messages where submission = :id order by number")
                .bind("id", id.value())
                .map((row, _) ->
                        new Review.Message(
                                row.getInt("number"),
                                row.getString("author"),
                                row.getBoolean("among_curators"),
                                row.getString("words"),
                                instant(row, "written_at")))
                .list();
    }

    static void add(Handle handle, SubmissionId id, Review.Message message) {
        handle.createUpdate(
                        """
                        insert into review_messages
                            (submission, number, author, among_curators, words, written_at)
                        values (:id, :number, :author, :among, :words, :at)
                        """)
                .bind("id", id.value())
                .bind("number", message.number())
                .bind("author", message.author())
                .bind("among", message.among())
                .bind("words", message.words())
                .bind("at", OffsetDateTime.ofInstant(message.at(), ZoneOffset.UTC))
                .execute();
    }

    static List<SubmissionId> talkedAbout(Handle handle) {
        return handle.createQuery("select distinct submission from review_messages")
                .map((row, _) -> new SubmissionId(row.getString("submission")))
                .list();
    }

    static int seen(Handle handle, SubmissionId id, String person) {
        return handle.createQuery(
                        """
                        select number from review_marks
                        where submission = :id and person = :person
                        """)
                .bind("id", id.value())
                .bind("person", person)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    static void mark(Handle handle, SubmissionId id, String person, int number) {
        handle.createUpdate("delete from review_marks where submission = :id and person = :person")
                .bind("id", id.value())
                .bind("person", person)
                .execute();
        handle.createUpdate(
                        """
                        insert into review_marks (submission, person, number)
                        values (:id, :person, :number)
                        """)
                .bind("id", id.value())
                .bind("person", person)
                .bind("number", number)
                .execute();
    }

    static boolean isQuiet(Handle handle, String person) {
        return handle.createQuery("select count(*) from review_quiet where person = :person")
                        .bind("person", person)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static void setQuiet(Handle handle, String person, boolean quiet) {
        handle.createUpdate("delete from review_quiet where person = :person")
                .bind("person", person)
                .execute();
        if (quiet) {
            handle.createUpdate("insert into review_quiet (person) values (:person)")
                    .bind("person", person)
                    .execute();
        }
    }

    /// From the first handing in to the decision.
    ///
    /// @param submitter whose; empty for all
    static List<Duration> decided(Handle handle, Optional<String> submitter) {
        String own = submitter.isPresent() ? " and s.submitter = :submitter" : "";
        return handle.createQuery(
                        """
                        select min(case when m.kind = 'handed-in' then m.made_at end) as handed,
                            max(case when m.kind in ('accepted', 'refused') then m.made_at end)
                                as decided
                        from submissions s join submission_moves m on m.submission = s.id
                        where s.status in ('accepted', 'refused')
                        """
                                + own
                                + " group by s.id")
                .bindMap(submitter.map(name -> Map.of("submitter", name)).orElse(Map.of()))
                .map((row, _) -> Duration.between(instant(row, "handed"), instant(row, "decided")))
                .list();
    }
}
