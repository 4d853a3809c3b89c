package dev.hindsight.accounts;

import dev.hindsight.mail.Letter;
import dev.hindsight.mail.Mail;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Keeps letters instead of sending them.
final class KeptMail implements Mail {
    final List<Letter> letters = new ArrayList<>();
    boolean on = true;

    @Override
    public void post(Handle handle, Letter letter) {
        letters.add(letter);
    }

    @Override
    public boolean isOn() {
        return on;
    }

    /// The first word of the newest letter.
    String token() {
        return letters.getLast().text().split(" ", -1)[0];
    }
}
