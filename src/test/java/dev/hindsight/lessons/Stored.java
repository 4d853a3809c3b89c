package dev.hindsight.lessons;

import java.time.Instant;

/// Made-up practices as if they had been saved.
final class Stored {
    private Stored() {}

    static Practice practice(String body) {
        return new Practice(
                new PracticeId("made-up"),
                Entries.saying(body),
                new Revision(1, "Chantal", Instant.EPOCH, Revision.Origin.SITE));
    }
}
