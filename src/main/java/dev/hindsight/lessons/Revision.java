package dev.hindsight.lessons;

import java.time.Instant;

/// Who saved a state of a practice, and when.
///
/// @param number from 1, without gaps, among the revisions that the viewer may see
/// @param author name of the account; `owner` for commands, `import` for files
public record Revision(int number, String author, Instant time, Origin origin) {
    /// How a revision came here.
    public enum Origin {
        SITE,
        IMPORT
    }

    public Revision {
        if (number < 1 || author.isBlank()) {
            throw new IllegalArgumentException(
                    "A revision is numbered from 1 and has an author: " + number + ", " + author);
        }
    }

    /// The same under another number.
    Revision numbered(int other) {
        return new Revision(other, author, time, origin);
    }
}
