package dev.hindsight.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How letters leave, to a real mail server, whatever database lies under them.
abstract class SenderContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));

    @TempDir Path folder;
    private ApplicationContext context;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        server.start();
        server.setUser("hindsight", "secret");
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("hindsight.meaning.on", false);
        settings.put("hindsight.mail.host", "localhost");
        settings.put("hindsight.mail.port", server.getSmtp().getPort());
        settings.put("hindsight.mail.user", "hindsight");
        settings.put("hindsight.mail.password", "secret");
        settings.put("hindsight.mail.from", "memory@example.org");
        context = ApplicationContext.run(settings);
    }

    @AfterEach
    void close() {
        context.close();
        server.stop();
    }

    private void post(String subject) {
        Letter letter = new Letter("aline@example.org", subject, "Bonjour,\nà bientôt.");
        context.getBean(Jdbi.class)
                .useTransaction(handle -> context.getBean(Mail.class).post(handle, letter));
    }

    @Test
    void aLetterArrivesOnceAsItWasWritten() throws Exception {
        post("Une leçon: délais");
        Sender sender = context.getBean(Sender.class);
        assertThat(sender.waiting()).isEqualTo(1);
        assertThat(sender.send()).isEqualTo(1);
        assertThat(sender.send()).isZero();
        assertThat(sender.waiting()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Une leçon: délais");
        assertThat(message.getContent().toString().replace("\r", "").strip())
                .isEqualTo("Bonjour,\nà bientôt.");
        assertThat(message.getFrom()[0]).hasToString("memory@example.org");
        assertThat(message.getAllRecipients()[0]).hasToString("aline@example.org");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).endsWith("@example.org>");
    }

    @Test
    void aLineBreakInASubjectAddsNoHeader() throws Exception {
        post("Hello\r\nBcc: everybody@example.org");
        context.getBean(Sender.class).send();
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Hello Bcc: everybody@example.org");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @Test
    void whatIsNotTakenWaits() {
        server.stop();
        post("Later");
        Sender sender = context.getBean(Sender.class);
        assertThat(sender.send()).isZero();
        assertThat(sender.waiting()).isEqualTo(1);
        // not due again before a minute is over
        assertThat(sender.send()).isZero();
    }

    @Test
    void nothingIsPostedByATransactionThatFails() {
        assertThatThrownBy(() ->
                        context.getBean(Jdbi.class)
                                .useTransaction(handle -> {
                                    context.getBean(Mail.class)
                                            .post(handle, new Letter("a@example.org", "A", ""));
                                    throw new IllegalStateException("not after all");
                                }))
                .hasMessage("not after all");
        assertThat(context.getBean(Sender.class).waiting()).isZero();
    }

    @Test
    void pausesDoubleUpToFourHours() {
        assertThat(Sender.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Sender.pause(3)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Sender.pause(9)).isEqualTo(Duration.ofHours(4));
        assertThat(Sender.pause(500)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void anAddressIsOneOfOnePerson() {
        for (String wrong :
                new String[] {
                    "",
                    "aline",
                    "@example.org",
                    "a@b@c",
                    "a@b, c@d",
                    "a b@c",
                    "a@b\r\nBcc:c@d",
                    "<a@b>"
                }) {
            assertThat(Letter.isAddress(wrong)).as(wrong).isFalse();
        }
        assertThat(Letter.isAddress("aline.n@mission.example.org")).isTrue();
    }
}
