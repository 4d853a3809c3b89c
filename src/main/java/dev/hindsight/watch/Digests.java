package dev.hindsight.watch;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.kernel.Language;
import dev.hindsight.mail.Letter;
import dev.hindsight.mail.LetterWords;
import dev.hindsight.mail.Mail;
import dev.hindsight.mail.MailSettings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Letters that tell what searches have found: one for each search, at most one a day or a week,
/// and none where there is nothing that its owner may see; in the language in which the owner wants
/// letters, else in English.
@Singleton
final class Digests {
    private static final int MOST = 50;

    private final Jdbi jdbi;
    private final StoredWatches watches;
    private final Accounts accounts;
    private final Mail mail;
    private final MailSettings settings;
    private final Clock clock;

    Digests(
            Jdbi jdbi,
            StoredWatches watches,
            Accounts accounts,
            Mail mail,
            MailSettings settings,
            Clock clock) {
        this.jdbi = jdbi;
        this.watches = watches;
        this.accounts = accounts;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    /// Posts the letters that are due.
    void send() {
        if (!mail.isOn()) {
            return;
        }
        Instant now = clock.instant();
        for (WatchRows.Stored stored : jdbi.withHandle(WatchRows::withLetters)) {
            if (isDue(stored, now)) {
                accounts.person(stored.watch().owner())
                        .ifPresent(owner -> send(stored, owner, now));
            }
        }
    }

    private static boolean isDue(WatchRows.Stored stored, Instant now) {
        return !stored.toldAt()
                .atZone(ZoneOffset.UTC)
                .plus(stored.watch().digest().between())
                .toInstant()
                .isAfter(now);
    }

    private void send(WatchRows.Stored stored, Viewer.Person owner, Instant now) {
        Optional<String> address = accounts.mailOf(owner.name());
        List<Match> found = watches.shown(stored.watch(), owner, stored.told(), MOST);
        if (address.isEmpty() || found.isEmpty()) {
            return;
        }
        LetterWords words =
                LetterWords.in(accounts.languageOf(owner.name()).orElse(Language.ENGLISH));
        Letter letter = letter(stored, found, address.get(), words);
        jdbi.useTransaction(handle -> {
            WatchRows.tell(handle, stored.watch().id(), found.getFirst().number(), now);
            mail.post(handle, letter);
        });
    }

    private Letter letter(
            WatchRows.Stored stored, List<Match> found, String address, LetterWords words) {
        Watch watch = stored.watch();
        StringBuilder text = new StringBuilder();
        text.append(words.say("digest.found", watch.name())).append("\n\n");
        for (Match match : found) {
            text.append("- ").append(match.title()).append("\n  ").append(settings.address());
            text.append(path(match)).append("\n");
        }
        String page = settings.address() + "/watch/" + watch.id();
        text.append("\n").append(words.say("digest.all", page)).append("\n");
        text.append(words.say("digest.stop", page + "/stop?token=" + stored.stop())).append("\n");
        String subject = words.say("digest.subject", found.size(), watch.name());
        return new Letter(address, subject, text.toString());
    }

    /// Where an item is shown.
    static String path(Match match) {
        return switch (match.kind()) {
                    case DOCUMENT -> "/documents/";
                    case PRACTICE -> "/practices/";
                    case LESSON -> "/lessons/";
                }
                + match.id();
    }
}
