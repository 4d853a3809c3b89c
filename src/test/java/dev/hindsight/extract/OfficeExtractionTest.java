package dev.hindsight.extract;

import static dev.hindsight.extract.Extracting.extracted;
import static dev.hindsight.extract.Extracting.passage;
import static dev.hindsight.extract.Extracting.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.PassageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeExtractionTest {
    private static final String SENTENCE = "The integrated office opened on the first of January.";

    @TempDir Path folder;

    @Test
    void rowsOfATableCarryTheWordsOfItsHead() throws IOException {
        Extraction.Extracted outcome =
                extracted(
                        MadeOffice.docx(folder.resolve("a.docx"), SENTENCE, "12. Numbered text."));
        assertThat(texts(outcome))
                .containsExactly(
                        SENTENCE,
                        "Numbered text.",
                        "Output | Owner",
                        "Output: 4 courses | Owner: Training cell");
        assertThat(passage(outcome, "Numbered").para()).isEqualTo("12");
        assertThat(outcome.coverage().pages()).isNull();
    }

    @Test
    void slidesArePages() throws IOException {
        Extraction.Extracted outcome =
                extracted(
                        MadeOffice.pptx(folder.resolve("a.pptx"), "First lesson", "Second lesson"));
        assertThat(outcome.coverage().pages()).isEqualTo(2);
        assertThat(passage(outcome, "First").page()).isEqualTo(1);
        assertThat(passage(outcome, "Second").page()).isEqualTo(2);
    }

    @Test
    void sheetsAreSections() throws IOException {
        Extraction.Extracted outcome = extracted(MadeOffice.xlsx(folder.resolve("a.xlsx")));
        assertThat(passage(outcome, "Action: Revise the roster | Owner: Personnel").section())
                .containsExactly("Actions");
    }

    @Test
    void headingsOfAnOpenDocumentAreSections() throws IOException {
        Extraction.Extracted outcome =
                extracted(MadeOffice.odt(folder.resolve("a.odt"), "Funding", SENTENCE));
        assertThat(passage(outcome, SENTENCE).section()).containsExactly("Funding");
    }

    @Test
    void richTextIsRead() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.rtf"),
                        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\\f0 "
                                + SENTENCE
                                + "\\par Second.\\par}");
        assertThat(texts(extracted(file))).containsExactly(SENTENCE, "Second.");
    }

    @Test
    void hypertextIsReadWithoutItsScripts() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.html"),
                        """
                        <html><head><title>Review</title><script>alert(1)</script></head><body>
                        <h1>Lessons</h1><h2>Staff</h2><p>Hire <b>early</b>.</p>
                        <ul><li>One</li><li>Two</li></ul>
                        <table><tr><th>Who</th><th>What</th></tr><tr><td>A</td><td>B</td></tr></table>
                        </body></html>
                        """);
        Extraction.Extracted outcome = extracted(file);
        assertThat(texts(outcome))
                .containsExactly(
                        "Lessons",
                        "Staff",
                        "Hire early.",
                        "One",
                        "Two",
                        "Who | What",
                        "Who: A | What: B");
        assertThat(passage(outcome, "Hire").section()).containsExactly("Lessons", "Staff");
        assertThat(passage(outcome, "Two").kind()).isEqualTo(PassageKind.LIST_ITEM);
        assertThat(outcome.properties().title()).isEqualTo("Review");
    }

    @Test
    void itemsOfOrderedListsCarryTheirNumber() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.html"),
                        """
                        <html><body><ol><li>Hire early.</li><li><p>Train.</p><p>Twice.</p>
                        <ul><li>Drivers</li></ul></li><li>Leave.</li></ol><p>The end.</p></body></html>
                        """);
        assertThat(extracted(file).passages().stream().map(p -> p.para() + " " + p.text()))
                .containsExactly(
                        "1 Hire early.",
                        "2 Train.",
                        "null Twice.",
                        "null Drivers",
                        "3 Leave.",
                        "null The end.");
    }

    @Test
    void theHeadOfATableCanStandBelowASpanningCell() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.html"),
                        """
                        <html><body><table><tr><td></td><td colspan="2">Changes</td></tr>
                        <tr><td>Post</td><td>2024 (actual)</td><td>Total</td></tr>
                        <tr><td>D-1</td><td>1</td><td>2</td></tr></table></body></html>
                        """);
        assertThat(texts(extracted(file)).getLast())
                .isEqualTo("Post: D-1 | 2024 (actual): 1 | Total: 2");
    }

    @Test
    void captionsHoldTheirTableAndNoMore() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.html"),
                        """
                        <html><body><h1>Budget</h1><h2>Table 7.1</h2><h2>Posts by grade</h2>
                        <table><tr><td>D-1</td><td>2</td></tr></table>
                        <p>7.2 The number of posts stays as it was.</p></body></html>
                        """);
        Extraction.Extracted outcome = extracted(file);
        assertThat(passage(outcome, "D-1").section())
                .containsExactly("Budget", "Table 7.1 Posts by grade");
        assertThat(passage(outcome, "The number").section()).containsExactly("Budget");
    }

    @Test
    void paragraphsAndQuotesOfAPlainMessageStandApart() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.eml"),
                        """
                        From: Amina <amina@example.org>
                        Subject: Handover
                        Content-Type: text/plain; charset=utf-8

                        Dear colleagues,

                        the handover went well in all the places that we
                        looked at in the north.

                        - Vehicles were given to the police.
                        - Sites were closed.

                        On 5 May 2008 Bruno wrote:
                        > How did the handover go in the places that you
                        > looked at?
                        > > Please tell us soon.
                        """
                                .replace("\n", "\r\n"));
        assertThat(texts(extracted(file)))
                .containsExactly(
                        "Dear colleagues,",
                        "the handover went well in all the places that we looked at in the north.",
                        "Vehicles were given to the police.",
                        "Sites were closed.",
                        "On 5 May 2008 Bruno wrote:",
                        "How did the handover go in the places that you looked at?",
                        "Please tell us soon.");
    }

    @Test
    void hypertextReachesNoOtherFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret word");
        Path file =
                Files.writeString(
                        folder.resolve("a.xhtml"),
                        String.format(
                                Locale.ROOT,
                                """
                                <?xml version="1.0"?>
                                <!DOCTYPE html [<!ENTITY x SYSTEM "%s">]>
                                <html xmlns="http://www.w3.org/1999/xhtml"><body><p>Open &x; text</p></body></html>
                                """,
                                secret.toUri()));
        assertThat(String.join(" ", texts(extracted(file))))
                .contains("Open")
                .doesNotContain("secret word");
    }

    @Test
    void attachmentsOfAMessageAreFilesOfTheirOwn() throws IOException {
        Path docx = MadeOffice.docx(folder.resolve("plan.docx"), "Plan for the handover.");
        String encoded =
                Base64.getMimeEncoder(76, new byte[] {'\r', '\n'})
                        .encodeToString(Files.readAllBytes(docx));
        Extraction.Extracted outcome =
                extracted(Files.writeString(folder.resolve("a.eml"), mail(encoded)));
        assertThat(outcome.properties().title()).isEqualTo("After-action review");
        assertThat(outcome.properties().authors()).first().asString().contains("amina@example.org");
        assertThat(outcome.properties().created()).startsWith("2008-05-06");
        assertThat(texts(outcome)).containsExactly("Please find our review attached.");
        assertThat(outcome.attachments()).extracting(Attachment::name).containsExactly("plan.docx");
        assertThat(outcome.attachments().getFirst().extraction())
                .isInstanceOfSatisfying(
                        Extraction.Extracted.class,
                        plan ->
                                assertThat(passage(plan, "Plan for").text())
                                        .isEqualTo("Plan for the handover."));
        assertThat(outcome.coverage().complete()).isTrue();
    }

    private static String mail(String attachment) {
        return String.format(
                        Locale.ROOT,
                        """
                        From: Amina <amina@example.org>
                        To: review@example.org
                        Subject: After-action review
                        Date: Tue, 6 May 2008 10:00:00 +0000
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary="cut"

                        --cut
                        Content-Type: text/plain; charset=utf-8

                        Please find our review attached.
                        --cut
                        Content-Type: application/octet-stream; name="plan.docx"
                        Content-Disposition: attachment; filename="plan.docx"
                        Content-Transfer-Encoding: base64

                        %s
                        --cut--
                        """,
                        attachment)
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
    }
}
