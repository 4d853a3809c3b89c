package dev.hindsight.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/// Letters over the database.
@Singleton
final class PostedMail implements Mail {
    private final MailSettings settings;
    private final Clock clock;

    PostedMail(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void post(Handle handle, Letter letter) {
        if (isOn()) {
            LetterRows.insert(handle, letter, clock.instant());
        }
    }

    @Override
    public boolean isOn() {
        return !settings.host().isEmpty();
    }
}
