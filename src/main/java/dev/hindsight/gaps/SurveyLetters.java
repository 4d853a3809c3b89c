package dev.hindsight.gaps;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.mail.Letter;
import dev.hindsight.mail.Mail;
import dev.hindsight.mail.MailSettings;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// Letters to whoever is to see to a survey of practice, where that is the name of an account. They
/// carry the question, since whoever is named answers it, and lead to its page only those who may
/// open it. In English and French, since nobody has said which they read.
@Singleton
final class SurveyLetters {
    private static final String SUBJECT =
            "Hindsight: a survey of practice is asked of you"
                    + " · une enquête sur la pratique vous est demandée";

    private final Mail mail;
    private final Accounts accounts;
    private final MailSettings settings;

    SurveyLetters(Mail mail, Accounts accounts, MailSettings settings) {
        this.mail = mail;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// Tells the owner of a new survey, unless they asked for it, have given no address, or are
    /// nobody who can sign in.
    void asked(Handle handle, Survey survey) {
        if (!mail.isOn()) {
            return;
        }
        accounts.person(survey.wanted().owner())
                .filter(owner -> !owner.name().equals(survey.asker()))
                .ifPresent(owner ->
                        accounts.mailOf(owner.name())
                                .ifPresent(address ->
                                        mail.post(
                                                handle,
                                                new Letter(
                                                        address, SUBJECT, text(survey, owner)))));
    }

    private String text(Survey survey, Viewer.Person owner) {
        String asked =
                String.format(
                        Locale.ROOT,
                        """
                        %1$s asks you to see to this survey of practice by %2$s.
                        %1$s vous demande de vous occuper de cette enquête sur la pratique avant le %2$s.

                        %3$s
                        """,
                        survey.asker(),
                        survey.wanted().due(),
                        survey.wanted().question());
        return owner.mayCurate()
                ? asked + "\n" + settings.address() + "/searches/" + survey.id() + "\n"
                : asked;
    }
}
