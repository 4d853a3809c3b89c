package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;
import java.util.Optional;

/// Links that work once: an invitation makes an account, a reset sets a forgotten password.
///
/// A link carries 256 random bits, of which only the hash is stored. [AccountSettings] says how
/// long it works.
public interface OneTimeLinks {
    /// A link that has been made.
    ///
    /// @param token that it carries; the only copy there is
    /// @param sent whether a letter with it is under way; else whoever made it has to hand it over
    record Made(String token, boolean sent) {
        /// Leaves the token out, so that it reaches no log.
        @Override
        public String toString() {
            return "A link, " + (sent ? "sent" : "not sent");
        }
    }

    /// What comes of opening an invitation.
    sealed interface Accepted {
        /// The account is there, and its person has signed in.
        record Welcome(Session session) implements Accepted {}

        /// Another account has that name; the link still works.
        record NameTaken() implements Accepted {}

        /// The link has been used, is too old or never was.
        record Over() implements Accepted {}
    }

    /// What comes of adding an account whose person sets the first password.
    sealed interface Opened {
        /// The account is there; nobody can sign in under its name before the link was used.
        record Waiting(Made made) implements Opened {}

        /// Another account has that name, in capitals or small letters; nothing was changed.
        record NameTaken() implements Opened {}
    }

    /// Invites somebody.
    ///
    /// @return empty when the viewer may not administer
    Optional<Made> invite(Invitation invitation, Wording wording, Viewer viewer);

    /// Adds an account and a link with which its person sets the first password: a link as
    /// [#reset(AccountName, Wording, Viewer)] makes one, that works as long as an invitation.
    ///
    /// @param address where the letter goes, as `Letter.isAddress` of the package `mail` wants it;
    ///   empty for none
    /// @return empty when the viewer may not administer
    /// @throws IllegalArgumentException when the address is none
    Optional<Opened> open(
            AccountName name,
            Standing standing,
            Optional<String> address,
            Wording wording,
            Viewer viewer);

    /// What a token invites to; empty when it does not (any more).
    ///
    /// @param token of any form
    Optional<Invitation> invited(String token);

    /// Makes the account that an invitation promises; uses the link up.
    ///
    /// @throws IllegalArgumentException when the password is the name
    Accepted accept(String token, AccountName name, Password password, Knock from);

    /// Sends a link to whoever has forgotten a password. There is no answer, and none is waited
    /// for: whether there is such a person shows nowhere.
    ///
    /// @param typed a name or an address, of any form and length
    void forgotten(String typed, Wording wording, Knock from);

    /// Makes a link with which a person sets a new password, for an admin to hand over or to send.
    ///
    /// @return empty when there is no such person with a password here, or the viewer may not
    ///   administer
    Optional<Made> reset(AccountName name, Wording wording, Viewer viewer);

    /// Whose password a token resets; empty when it does not (any more).
    Optional<AccountName> resets(String token);

    /// Sets a new password, uses the link up and ends all sessions of the person.
    ///
    /// @return whether the link worked
    /// @throws IllegalArgumentException when the password is the name
    boolean reset(String token, Password password);
}
