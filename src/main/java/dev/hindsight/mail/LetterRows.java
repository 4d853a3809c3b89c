package dev.hindsight.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
}
