package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files made to reach out, to unpack without end or to nest without end, read by a real worker.
class HostileFilesTest {
    private static final String SECRET = "the-secret-of-this-machine";
    private static final String WORDS = "The office opened on the first of January in good order.";
    private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 100_000, 1_000, 5, 20);

    @TempDir static Path folder;
    private static ServerSocket server;
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static Workers workers;
    private static Extractor extractor;

    @BeforeAll
    static void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(HostileFilesTest::listen);
        WorkerSettings settings =
                new WorkerSettings(1, 256, Duration.ofMinutes(2), Duration.ofMinutes(1), 1_000);
        workers =
                new Workers(
                        settings,
                        LIMITS,
                        new WorkerCommand(WorkerMain.class.getName(), 256, LIMITS.arguments()));
        extractor = new WorkerExtractor(workers, settings, LIMITS);
        Files.writeString(folder.resolve("secret.txt"), SECRET);
    }

    private static void listen() {
        try {
            while (true) {
                server.accept().close();
                CALLS.incrementAndGet();
            }
        } catch (IOException e) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    @AfterAll
    static void close() throws IOException {
        workers.close();
        server.close();
    }

    private static Extraction read(String name, byte[] bytes) throws IOException {
        return extractor.extract(Files.write(folder.resolve(name), bytes), name);
    }

    private static String text(Extraction outcome) {
        return outcome instanceof Extraction.Read read
                ? Stream.concat(
                                read.passages().stream().map(Passage::text),
                                read.attachments().stream()
                                        .map(attachment -> text(attachment.extraction())))
                        .collect(Collectors.joining("\n"))
                : "";
    }

    /// A document type that pulls in what lies at an address and in a file.
    private static String entities() {
        String address = "http://127.0.0.1:" + server.getLocalPort();
        return String.format(
                Locale.ROOT,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE root SYSTEM "%s/root.dtd" [
                  <!ENTITY %% outside SYSTEM "%s/outside.dtd">
                  %%outside;
                  <!ENTITY far SYSTEM "%s/far.txt">
                  <!ENTITY near SYSTEM "%s">
                ]>
                """,
                address,
                address,
                address,
                folder.resolve("secret.txt").toUri());
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(String prolog, String content) throws IOException {
        return zip(
                "[Content_Types].xml",
                """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                </Types>\
                """,
                "_rels/.rels",
                """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
                </Relationships>\
                """,
                "word/document.xml",
                prolog
                        + String.format(
                                Locale.ROOT,
                                """
                                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                                <w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>\
                                """,
                                content));
    }

    private static byte[] odt(String prolog, String content) throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                prolog
                        + String.format(
                                Locale.ROOT,
                                """
                                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>\
                                <text:p>%s</text:p></office:text></office:body></office:document-content>\
                                """,
                                content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] evil(String name) throws IOException {
        String address = "http://127.0.0.1:" + server.getLocalPort();
        String content = WORDS + " &near; &far;";
        return switch (name) {
            case "evil.docx" -> docx(entities(), content);
            case "evil.odt" -> odt(entities(), content);
            case "evil.fodt" ->
                    bytes(
                            entities()
                                    + "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body>"
                                    + content
                                    + "</office:body></office:document>");
            case "evil.svg" ->
                    bytes(
                            entities()
                                    + "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\""
                                    + address
                                    + "/i.png\"/><text>"
                                    + content
                                    + "</text></svg>");
            case "evil.xml" -> bytes(entities() + "<root>" + content + "</root>");
            default -> evilPage(address);
        };
    }

    private static byte[] evilPage(String address) {
        return bytes(
                "<html><head><link rel=stylesheet href="
                        + address
                        + "/s.css><script src="
                        + address
                        + "/s.js></script><base href="
                        + address
                        + "></head><body><img src=i.png><iframe src="
                        + folder.resolve("secret.txt").toUri()
                        + "></iframe><object data="
                        + address
                        + "/o></object><p>"
                        + WORDS
                        + "</p></body></html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.docx", "evil.odt", "evil.svg", "evil.xml", "evil.html", "evil.fodt"})
    void nothingOutsideTheFileIsReached(String name) throws IOException {
        assertThat(text(read(name, evil(name)))).doesNotContain(SECRET);
        assertThat(CALLS).hasValue(0);
    }

    @Test
    void theSameFormsWithoutEntitiesAreRead() throws IOException {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        assertThat(text(read("good.docx", docx(head, WORDS)))).isEqualTo(WORDS);
        assertThat(text(read("good.odt", odt(head, WORDS)))).isEqualTo(WORDS);
    }

    /// Entities that double ten times over: a few hundred bytes that become a gigabyte.
    @Test
    void entitiesThatMultiplyAreStopped() throws IOException {
        StringBuilder prolog =
                new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e0 \"laughter\">");
        for (int i = 1; i <= 9; i++) {
            prolog.append("<!ENTITY e").append(i).append(" \"");
            prolog.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        prolog.append("]>");
        Extraction outcome = read("laughs.docx", docx(prolog.toString(), "&e9;"));
        assertThat(text(outcome).length()).isLessThan(200_000);
        assertThat(text(read("after.docx", docx("<?xml version=\"1.0\"?>", WORDS))))
                .isEqualTo(WORDS);
    }

    private static byte[] zeros(int megabytes, OutputStream packed, ByteArrayOutputStream bytes)
            throws IOException {
        byte[] some = new byte[1 << 20];
        java.util.Arrays.fill(some, (byte) 'a');
        for (int i = 0; i < megabytes; i++) {
            packed.write(some);
        }
        packed.close();
        return bytes.toByteArray();
    }

    @Test
    void whatUnpacksToTenThousandTimesItsSizeIsTooLarge() throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        byte[] inner = zeros(64, new GZIPOutputStream(once), once);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (GZIPOutputStream outer = new GZIPOutputStream(twice)) {
            outer.write(inner);
        }
        byte[] bomb = twice.toByteArray();
        assertThat(bomb.length).isLessThan((64 << 20) / 10_000);
        assertThat(read("bomb.txt.gz.gz", bomb)).isInstanceOf(Extraction.TooLarge.class);
    }

    @Test
    void aZipOfOneLargeFileIsTooLarge() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes);
        zip.putNextEntry(new ZipEntry("large.txt"));
        assertThat(read("large.zip", zeros(64, zip, bytes)))
                .isInstanceOf(Extraction.TooLarge.class);
    }

    @Test
    void aThousandFilesInsideOneAnotherEndAtTheLimit() throws IOException {
        byte[] file = bytes(WORDS);
        for (int depth = 0; depth < 1_000; depth++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("deeper.zip"));
                zip.write(file);
            }
            file = bytes.toByteArray();
        }
        Extraction outcome = read("deep.zip", file);
        assertThat(outcome).isInstanceOfAny(Extraction.TooLarge.class, Extraction.Damaged.class);
        assertThat(outcome.toString()).contains("more than 5 others");
    }

    @Test
    void aThousandNestedElementsAreRead() throws IOException {
        String html =
                "<html><body>"
                        + "<div>".repeat(1_000)
                        + "<p>"
                        + WORDS
                        + "</p>"
                        + "</div>".repeat(1_000)
                        + "</body></html>";
        assertThat(text(read("nested.html", bytes(html)))).isEqualTo(WORDS);
    }

    @Test
    void namesThatClimbOutOfTheirFolderOnlyName() throws IOException {
        byte[] zip =
                zip("../../../../" + folder.resolve("climbed.txt"), WORDS, "/etc/x.txt", WORDS);
        assertThat(text(read("climb.zip", zip))).contains(WORDS);
        assertThat(folder.resolve("climbed.txt")).doesNotExist();
    }

    @Test
    void attachmentsBeyondTheLimitAreSaidToBeMissing() throws IOException {
        String[] entries = new String[60];
        for (int i = 0; i < 30; i++) {
            entries[2 * i] = "file" + i + ".txt";
            entries[2 * i + 1] = WORDS;
        }
        assertThat(read("many.zip", zip(entries)))
                .isInstanceOfSatisfying(
                        Extraction.Container.class,
                        read -> {
                            assertThat(read.attachments()).hasSize(20);
                            assertThat(read.coverage().lost())
                                    .containsExactly(
                                            "attachments from number 21 on: not read, there are"
                                                    + " too many");
                        });
    }

    @Test
    void aMailBoxGivesEveryMessageAndMailItsTextWhateverItsEncoding() throws IOException {
        String mail =
                """
                From: a@example.org
                To: b@example.org
                Subject: Handover
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=iso-2022-jp

                \u001B$B%F%9%H\u001B(B
                --x--
                """;
        assertThat(text(read("japanese.eml", bytes(mail)))).contains("テスト");
        String box =
                "From a@example.org Thu Jan 01 00:00:00 2004\nFrom: a@example.org\nSubject: One\n\n"
                        + WORDS
                        + "\n\nFrom b@example.org Thu Jan 01 00:00:00 2004\nFrom: b@example.org\n"
                        + "Subject: Two\n\nA second message about the handover of stores.\n";
        assertThat(text(read("letters.mbox", bytes(box))))
                .contains(WORDS)
                .contains("second message");
    }
}
