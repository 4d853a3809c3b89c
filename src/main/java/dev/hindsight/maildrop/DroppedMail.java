package dev.hindsight.maildrop;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Language;
import dev.hindsight.mail.Letter;
import dev.hindsight.mail.LetterWords;
import dev.hindsight.mail.Mail;
import dev.hindsight.mail.MailSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Makes a draft of one mail, for the person at whose secret address it came in.
///
/// Whoever writes to an address that is nobody's gets no answer: an answer would tell who has an
/// address here, and would go to whomever the mail names as its sender.
@Singleton
final class DroppedMail {
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final MailedReviews reviews;
    private final Mail mail;
    private final MailSettings letters;
    private final MailDropSettings settings;
    private final Audit audit;
    private final Clock clock;

    DroppedMail(
            Jdbi jdbi,
            Accounts accounts,
            MailedReviews reviews,
            Mail mail,
            MailSettings letters,
            MailDropSettings settings,
            Audit audit,
            Clock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.reviews = reviews;
        this.mail = mail;
        this.letters = letters;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of a file.
    sealed interface Taken {
        /// There is a draft of it.
        record Done() implements Taken {}

        /// Nothing came of it.
        ///
        /// @param reason in plain English words, for whoever looks after the program
        record Refused(String reason) implements Taken {}
    }

    Taken take(Path file) throws IOException {
        Optional<Envelope> read = Envelope.of(file);
        if (read.isEmpty()) {
            return new Taken.Refused("It does not begin with the headers of a mail.");
        }
        Envelope envelope = read.get();
        if (envelope.automatic()) {
            return new Taken.Refused("A program or a list sent it; such mails are not taken.");
        }
        List<Viewer.Person> people = people(envelope);
        if (people.isEmpty()) {
            return new Taken.Refused("It goes to no address that is anybody's here.");
        }
        List<String> reasons = new ArrayList<>();
        for (Viewer.Person person : people) {
            take(file, envelope, person).ifPresent(reasons::add);
        }
        return reasons.size() < people.size()
                ? new Taken.Done()
                : new Taken.Refused(String.join(" ", reasons));
    }

    private List<Viewer.Person> people(Envelope envelope) {
        return envelope.tokens().stream()
                .sorted()
                .flatMap(token ->
                        jdbi.withHandle(handle -> MailRows.account(handle, token)).stream())
                .distinct()
                .flatMap(account -> accounts.person(account).stream())
                .filter(Viewer.Person::mayHandIn)
                .toList();
    }

    /// Takes a mail for one person.
    ///
    /// @return why nothing came of it; empty where there is a draft
    private Optional<String> take(Path file, Envelope envelope, Viewer.Person person)
            throws IOException {
        String message = envelope.id().map(id -> ContentHash.ofText(id).hex()).orElse(null);
        if (message == null) {
            message = hash(file);
        }
        String mark = message;
        if (jdbi.withHandle(handle -> MailRows.wasTaken(handle, person.name(), mark))) {
            return Optional.empty();
        }
        MailedReviews.Outcome outcome =
                Files.size(file) > settings.largest()
                        ? new MailedReviews.Outcome.Nothing(
                                Told.of("drop.mail-too-large", settings.largest() / 1_000_000))
                        : reviews.begin(file, envelope.subject(), mark, person);
        Answers answers = new Answers(letters.address(), envelope.subject(), words(person));
        return switch (outcome) {
            case MailedReviews.Outcome.Begun begun -> {
                record(person, mark, begun.submission(), answers.begun(begun));
                yield Optional.empty();
            }
            case MailedReviews.Outcome.Nothing(String detail, Told told) -> {
                record(person, mark, null, answers.nothing(told));
                yield Optional.of(detail);
            }
        };
    }

    private LetterWords words(Viewer.Person person) {
        return LetterWords.in(accounts.languageOf(person.name()).orElse(Language.ENGLISH));
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = ContentHash.newDigest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return ContentHash.of(digest.digest()).hex();
    }

    /// Keeps that the mail was taken, and answers, in one transaction. The answer goes to the
    /// address of the account, never to the sender that the mail names.
    private void record(
            Viewer.Person person,
            String message,
            @Nullable String submission,
            Answers.Written answer) {
        Optional<String> address = accounts.mailOf(person.name());
        jdbi.useTransaction(handle -> {
            MailRows.taken(
                    handle,
                    person.name(),
                    message,
                    submission,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            address.ifPresent(
                    to -> mail.post(handle, new Letter(to, answer.subject(), answer.text())));
            log(handle, person, submission);
        });
    }

    private void log(Handle handle, Viewer.Person person, @Nullable String submission) {
        long _ =
                audit.append(
                        handle,
                        new AuditEvent(
                                person.name(),
                                submission == null ? "mail.refused" : "mail.taken",
                                submission == null
                                        ? "account:" + person.name()
                                        : "submission:" + submission,
                                null,
                                null));
    }
}
