package dev.hindsight.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Hands a letter over to the mail server (SMTP, RFC 5321).
final class Smtp {
    private static final String SECONDS_20 = "20000";

    private Smtp() {}

    /// A message whose identifier does not change when it is sent again.
    private static final class Fixed extends MimeMessage {
        private final String id;

        Fixed(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /// @throws MessagingException where the server cannot be reached, or does not take the letter
    static void send(LetterRows.Waiting waiting, MailSettings settings) throws MessagingException {
        Letter letter = waiting.letter();
        String host = settings.from().substring(settings.from().indexOf('@') + 1);
        MimeMessage message = new Fixed(session(settings), "<" + waiting.id() + "@" + host + ">");
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setSentDate(Date.from(waiting.posted()));
        // says that no answer is wanted from a program (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private static Session session(MailSettings settings) {
        Properties properties = new Properties();
        boolean tls = settings.security().equals("tls");
        properties.setProperty("mail.transport.protocol.rfc822", tls ? "smtps" : "smtp");
        for (String protocol : new String[] {"mail.smtp", "mail.smtps"}) {
            properties.setProperty(protocol + ".host", settings.host());
            properties.setProperty(protocol + ".port", String.valueOf(settings.port()));
            properties.setProperty(protocol + ".connectiontimeout", SECONDS_20);
            properties.setProperty(protocol + ".timeout", SECONDS_20);
            properties.setProperty(protocol + ".writetimeout", SECONDS_20);
            properties.setProperty(protocol + ".auth", String.valueOf(settings.user() != null));
            properties.setProperty(protocol + ".ssl.checkserveridentity", "true");
        }
        boolean starttls = settings.security().equals("starttls");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
        return Session.getInstance(properties, authenticator(settings));
    }

    private static @Nullable Authenticator authenticator(MailSettings settings) {
        String user = settings.user();
        if (user == null) {
            return null;
        }
        String password = settings.password() == null ? "" : settings.password();
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        };
    }
}
