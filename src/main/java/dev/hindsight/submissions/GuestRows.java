package dev.hindsight.submissions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// People who are invited to one submission, in SQL, within a transaction of the caller.
final class GuestRows {
    private GuestRows() {}

    static boolean isInvited(Handle handle, SubmissionId id, String person) {
        return handle.createQuery(
                                """
                                select count(*) from review_guests
                                where submission = :id and person = :person and ended_at is null
                                """)
                        .bind("id", id.value())
                        .bind("person", person)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static void invite(Handle handle, SubmissionId id, String person, String by, Instant now) {
        handle.createUpdate("delete from review_guests where submission = :id and person = :person")
                .bind("id", id.value())
                .bind("person", person)
                .execute();
        handle.createUpdate(
                        """
                        insert into review_guests (submission, person, inviter, invited_at)
                        values (:id, :person, :inviter, :now)
                        """)
                .bind("id", id.value())
                .bind("person", person)
                .bind("inviter", by)
                .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .execute();
    }

    /// Ends an invitation.
    ///
    /// @return whether they were invited
    static boolean end(Handle handle, SubmissionId id, String person, Instant now) {
        return handle.createUpdate(
                                """
                                update review_guests set ended_at = :now
                                where submission = :id and person = :person and ended_at is null
                                """)
                        .bind("id", id.value())
                        .bind("person", person)
                        .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .execute()
                > 0;
    }

    static void recommend(
            Handle handle, SubmissionId id, String person, Review.Recommendation advice) {
        handle.createUpdate(
                        """
                        update review_guests set advice = :advice
                        where submission = :id and person = :person and ended_at is null
                        """)
                .bind("id", id.value())
                .bind("person", person)
                .bind("advice", advice.code())
                .execute();
    }

    static List<Review.Guest> of(Handle handle, SubmissionId id) {
        return handle.createQuery(
                        "select * from review_guests where submission = :id order by person")
                .bind("id", id.value())
                .map((row, _) -> {
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    return new Review.Guest(
                            row.getString("person"),
                            row.getString("inviter"),
                            row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                            ended == null ? null : ended.toInstant(),
                            Optional.ofNullable(row.getString("advice"))
                                    .flatMap(Review.Recommendation::ofCode));
                })
                .list();
    }

    static List<SubmissionId> invitations(Handle handle, String person) {
        return handle.createQuery(
                        """
                        select submission from review_guests
                        where person = :person and ended_at is null order by submission
                        """)
                .bind("person", person)
                .map((row, _) -> new SubmissionId(row.getString("submission")))
                .list();
    }
}
