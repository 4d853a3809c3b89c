package dev.hindsight.maildrop;

import dev.hindsight.access.Viewer;
import java.util.Optional;

/// The secret address at which each person hands in by e-mail. Whoever knows it can begin drafts in
/// that person's name, and can do nothing else.
public interface MailAddresses {
    /// Whether mails are taken here at all.
    boolean isOn();

    /// The address of a person; empty where they have made none, or mails are not taken.
    Optional<String> of(Viewer.Person person);

    /// Makes a new address; the one before ends at once.
    ///
    /// @return empty where mails are not taken, or the person may not hand in
    Optional<String> renew(Viewer.Person person);
}
