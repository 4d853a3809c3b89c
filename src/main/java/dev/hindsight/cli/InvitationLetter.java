package dev.hindsight.cli;

import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Wording;
import java.time.Duration;
import java.util.Locale;

/// The letter to somebody for whom there is an account. In English and French, since nobody has
/// said which they read.
///
/// @param address where people reach this installation
record InvitationLetter(AccountName name, String address) implements Wording {
    /// Where the pages let somebody set a password.
    private static final String PATH = "/sign-in/reset/";

    String link(String token) {
        return address + PATH + token;
    }

    @Override
    public Written write(String token, Duration lasts) {
        return new Written(
                "An invitation to Hindsight · Une invitation à Hindsight",
                String.format(
                        Locale.ROOT,
                        """
                        You are invited to Hindsight, where peace operations keep what they have learned. \
                        You have an account there: %1$s

                        Choose your password here: %2$s

                        The link works once, for %3$s.

                        Vous êtes invité à Hindsight, où les opérations de paix gardent ce qu’elles ont \
                        appris. Vous y avez un compte : %1$s

                        Choisissez votre mot de passe ici : %2$s

                        Le lien ne sert qu’une fois, pendant %4$s.
                        """,
                        name,
                        link(token),
                        lasts(lasts, "day", "hour"),
                        lasts(lasts, "jour", "heure")));
    }

    /// An invitation lasts at least an hour.
    private static String lasts(Duration lasts, String day, String hour) {
        return lasts.toDays() > 0 ? count(lasts.toDays(), day) : count(lasts.toHours(), hour);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
