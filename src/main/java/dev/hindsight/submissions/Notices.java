package dev.hindsight.submissions;

import dev.hindsight.accounts.Accounts;
import dev.hindsight.kernel.Language;
import dev.hindsight.mail.Letter;
import dev.hindsight.mail.LetterWords;
import dev.hindsight.mail.Mail;
import dev.hindsight.mail.MailSettings;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Letters that tell the other side of a submission that something has happened. They carry no
/// words of it but its title: the page shows the rest to whoever may see it. In the language of
/// whoever reads them, and in English and French while nobody has said which that is.
@Singleton
final class Notices {
    private static final int LONGEST_TITLE = 200;
    private final Mail mail;
    private final Accounts accounts;
    private final MailSettings settings;

    Notices(Mail mail, Accounts accounts, MailSettings settings) {
        this.mail = mail;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// What has happened.
    enum Event {
        MESSAGE("notice.message"),
        RETURNED("notice.returned"),
        ACCEPTED("notice.accepted"),
        REFUSED("notice.refused"),
        HANDED_IN("notice.handed-in"),
        GIVEN("notice.given"),
        INVITED("notice.invited");

        private final String key;

        Event(String key) {
            this.key = key;
        }

        String in(Language language) {
            return LetterWords.in(language).say(key);
        }
    }

    /// A move was made: its submitter reads of a decision, and who had it of another handing in.
    void moved(Handle handle, Submission now) {
        Move last = now.moves().getLast();
        Optional<Event> event =
                switch (last.kind()) {
                    case RETURNED -> Optional.of(Event.RETURNED);
                    case ACCEPTED -> Optional.of(Event.ACCEPTED);
                    case REFUSED -> Optional.of(Event.REFUSED);
                    case HANDED_IN -> Optional.of(Event.HANDED_IN);
                    case BEGUN, SAVED, REPLACED, WITHDRAWN, REOPENED -> Optional.empty();
                };
        if (event.isEmpty()) {
            return;
        }
        if (event.get() == Event.HANDED_IN) {
            ReviewRows.holder(handle, now.id())
                    .ifPresent(holder -> tell(handle, now, holder.name(), event.get()));
        } else if (!last.actor().equals(now.submitter())) {
            tell(handle, now, now.submitter(), event.get());
        }
    }

    /// Tells one person, unless they want no letters or have given no address.
    void tell(Handle handle, Submission submission, String person, Event event) {
        if (!mail.isOn() || ReviewRows.isQuiet(handle, person)) {
            return;
        }
        String title = submission.said().metadata().title();
        String shown = title.substring(0, Math.min(LONGEST_TITLE, title.length()));
        String page = settings.address() + "/submissions/" + submission.id();
        accounts.mailOf(person)
                .ifPresent(address ->
                        mail.post(
                                handle,
                                new Letter(
                                        address,
                                        "Hindsight: " + shown,
                                        shown
                                                + "\n\n"
                                                + told(person, event)
                                                + "\n\n"
                                                + page
                                                + "\n")));
    }

    private String told(String person, Event event) {
        return accounts.languageOf(person)
                .map(event::in)
                .orElseGet(() -> event.in(Language.ENGLISH) + "\n" + event.in(Language.FRENCH));
    }
}
