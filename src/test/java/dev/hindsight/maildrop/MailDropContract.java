package dev.hindsight.maildrop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.submissions.Status;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of mails that are dropped, whatever database lies under it.
abstract class MailDropContract {
    private static final String REVIEW =
            "After-action review of BINUB\n\nPosts were vacant, because recruitment began late.\n";

    @TempDir Path folder;
    private Path drop;
    @AutoClose private ApplicationContext context;
    private MailDrop mails;
    private Viewer.Person clarisse;
    private String address;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        drop = folder.resolve("drop");
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("hindsight.mail-drop.folder", drop.toString());
        settings.put("hindsight.mail-drop.address", "review@hindsight.example.org");
        settings.put("hindsight.mail-drop.largest", 200_000);
        settings.put("hindsight.mail.host", "mail.example.org");
        settings.put("hindsight.mail.address", "https://hindsight.example.org");
        context = ApplicationContext.run(settings);
        mails = context.getBean(MailDrop.class);
        clarisse = person("Clarisse", Role.CONTRIBUTOR);
        address = context.getBean(MailAddresses.class).renew(clarisse).orElseThrow();
    }

    private Viewer.Person person(String name, Role role) {
        Accounts accounts = context.getBean(Accounts.class);
        AccountName called = new AccountName(name);
        accounts.add(
                new NewAccount(
                        called,
                        role,
                        role == Role.READER ? Set.of() : Set.of(new MissionId("BINUB")),
                        new Password("a long enough password")));
        accounts.setMail(called, Optional.of(name + "@example.org"));
        return accounts.person(name).orElseThrow();
    }

    private void drop(String name, String mail) throws IOException {
        Files.createDirectories(drop);
        Files.writeString(drop.resolve(name), mail.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }

    private static String plain(String to, String more, String text) {
        return "From: Somebody <somebody@example.net>\nTo: "
                + to
                + "\nSubject: Start-up of BINUB\nMessage-ID: <1@example.net>\n"
                + more
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
                + text;
    }

    private static String with(String to, String name, byte[] file) {
        return "From: clarisse@example.org\nTo: "
                + to
                + "\nSubject: Review\nMessage-ID: <2@example.net>\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n"
                + "Please find it attached.\n--b\nContent-Type: application/octet-stream; name=\""
                + name
                + "\"\nContent-Disposition: attachment; filename=\""
                + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(file).replace("\r", "")
                + "\n--b--\n";
    }

    private List<Submission> drafts() {
        return context.getBean(Submissions.class).of(clarisse);
    }

    private List<String> in(String place) throws IOException {
        try (Stream<Path> files = Files.list(drop.resolve(place))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> letters() {
        return context.getBean(Jdbi.class)
                .withHandle(handle ->
                        handle.createQuery("select receiver || ': ' || body from letters")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void theWordsOfAMailBecomeADraftAndItsPersonIsToldWhere() throws IOException {
        drop("a.eml", plain(address, "", REVIEW));
        assertThat(mails.takeAll()).isOne();
        Submission draft = drafts().getFirst();
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.said().label()).isEqualTo(Label.INTERNAL);
        assertThat(draft.upload().beginning()).contains("recruitment began late");
        assertThat(in("done")).containsExactly("a.eml");
        assertThat(letters())
                .singleElement()
                .asString()
                .startsWith("Clarisse@example.org: ")
                .contains("https://hindsight.example.org/submissions/" + draft.id());
    }

    @Test
    void theReviewThatIsAttachedBecomesTheFileOfTheDraft() throws IOException {
        drop(
                "a.eml",
                with(
                        "\"Reviews\" <" + address.toUpperCase(Locale.ROOT) + ">",
                        "review.txt",
                        REVIEW.getBytes(StandardCharsets.UTF_8)));
        mails.takeAll();
        assertThat(drafts())
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.upload().file().name()).isEqualTo("review.txt");
                    assertThat(draft.upload().beginning())
                            .startsWith("After-action review of BINUB");
                });
    }

    @Test
    void anAddressThatIsNobodysGetsNoAnswerAndFromIsNeverBelieved() throws IOException {
        drop("a.eml", plain("review@hindsight.example.org", "", REVIEW));
        drop("b.eml", plain("review+" + "a".repeat(28) + "@hindsight.example.org", "", REVIEW));
        drop("c.eml", "From: " + address + "\nTo: x@example.org\n\n" + REVIEW);
        assertThat(mails.takeAll()).isEqualTo(3);
        assertThat(drafts()).isEmpty();
        assertThat(letters()).isEmpty();
        assertThat(in("refused")).contains("a.eml", "b.eml.reason.txt", "c.eml");
    }

    @Test
    void aNewAddressEndsTheOldAndAReaderGetsNone() throws IOException {
        MailAddresses addresses = context.getBean(MailAddresses.class);
        String other = addresses.renew(clarisse).orElseThrow();
        assertThat(other).isNotEqualTo(address);
        assertThat(addresses.of(clarisse)).contains(other);
        drop("a.eml", plain(address, "", REVIEW));
        mails.takeAll();
        assertThat(drafts()).isEmpty();
        assertThat(addresses.renew(person("Rita", Role.READER))).isEmpty();
    }

    @Test
    void theSameMailAgainBeginsNothingAndAnswersNothing() throws IOException {
        drop("a.eml", plain(address, "", REVIEW));
        mails.takeAll();
        drop("a.eml", plain(address, "X-Way: another\n", REVIEW));
        mails.takeAll();
        assertThat(drafts()).hasSize(1);
        assertThat(letters()).hasSize(1);
        assertThat(in("done")).containsExactly("2-a.eml", "a.eml");
    }

    @Test
    void afterACrashBeforeTheMailWasNotedThereIsStillOneDraft() throws IOException {
        drop("a.eml", plain(address, "", REVIEW));
        mails.takeAll();
        context.getBean(Jdbi.class)
                .useHandle(handle -> handle.execute("delete from dropped_mails"));
        Files.move(drop.resolve("done/a.eml"), drop.resolve("a.eml"));
        mails.takeAll();
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void whatAProgramSentIsNeitherTakenNorAnswered() throws IOException {
        drop("a.eml", plain(address, "Auto-Submitted: auto-replied\n", REVIEW));
        drop("b.eml", plain(address, "Precedence: bulk\n", REVIEW));
        drop("c.eml", plain(address, "Return-Path: <>\n", REVIEW));
        drop("d.eml", plain(address, "List-Id: <all.example.org>\n", REVIEW));
        mails.takeAll();
        assertThat(drafts()).isEmpty();
        assertThat(letters()).isEmpty();
        assertThat(in("refused")).hasSize(8);
    }

    @Test
    void whatIsTooLargeOrHoldsNothingIsRefusedAndItsPersonIsToldWhy() throws IOException {
        drop("a.eml", plain(address, "", "word ".repeat(50_000)));
        drop("b.eml", plain(address, "", " ").replace("<1@", "<3@").replace("Start-up", ""));
        mails.takeAll();
        assertThat(drafts()).isEmpty();
        assertThat(in("refused")).contains("a.eml", "b.eml");
        assertThat(letters()).hasSize(2).allMatch(letter -> letter.contains("Nothing came of"));
    }

    @Test
    void brokenFilesAndThoseOfOthersDoNotStopTheRest() throws IOException {
        drop("a.eml", "\u0000\u0001nothing like a mail");
        drop("b.eml", "To: " + address + "\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b");
        drop("c.eml", "X: " + "y".repeat(300_000));
        drop(".d.eml", plain(address, "", REVIEW));
        drop("e.txt", plain(address, "", REVIEW));
        drop("z.eml", plain(address, "", REVIEW));
        mails.takeAll();
        assertThat(drafts()).hasSize(1);
        assertThat(in("done")).containsExactly("z.eml");
        assertThat(in("")).contains(".d.eml", "e.txt").doesNotContain("a.eml", "b.eml", "c.eml");
    }

    @Test
    void answersAreInTheLanguageOfTheirPerson() throws IOException {
        context.getBean(Accounts.class).setLanguage(new AccountName("Clarisse"), Language.FRENCH);
        drop("a.eml", plain(address, "", REVIEW));
        drop("b.eml", plain(address, "", " ").replace("<1@", "<3@").replace("Start-up", ""));
        mails.takeAll();
        assertThat(letters())
                .hasSize(2)
                .anyMatch(letter -> letter.contains("est devenu un brouillon"))
                .anyMatch(letter -> letter.contains("n’a rien donné"))
                .noneMatch(letter -> letter.contains("draft") || letter.contains("mail \""));
        assertThat(Files.readString(drop.resolve("refused/b.eml.reason.txt")))
                .doesNotContain("fichier");
    }
}
