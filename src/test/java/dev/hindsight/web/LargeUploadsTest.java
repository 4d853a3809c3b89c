package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Tokens;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uploads above the limit that holds where nothing else is set, in their true size.
final class LargeUploadsTest {
    private static final long LENGTH = 300L << 20;
    private static final String TYPE = "multipart/form-data; boundary=----b";
    @TempDir static Path folder;
    private static RealProgram server;

    @BeforeAll
    static void start() {
        server = new RealProgram(folder).person("Clarisse", Role.CONTRIBUTOR, "BINUB");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// A body of zeros that is never in memory.
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int some = (int) Math.min(left, length);
            left -= some;
            return length > 0 && some == 0 ? -1 : some;
        }
    }

    private static HttpResponse<String> sent(Caller caller, String path, boolean announced)
            throws Exception {
        String csrf = Tokens.form(caller.cookie("hindsight-session").orElseThrow());
        byte[] head = head(csrf).getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n------b--\r\n".getBytes(StandardCharsets.UTF_8);
        var body =
                BodyPublishers.ofInputStream(() ->
                        new SequenceInputStream(
                                Collections.enumeration(
                                        List.of(
                                                new ByteArrayInputStream(head),
                                                new Zeros(LENGTH),
                                                new ByteArrayInputStream(end)))));
        return caller.post(
                path,
                TYPE,
                announced
                        ? BodyPublishers.fromPublisher(body, head.length + LENGTH + end.length)
                        : body);
    }

    private static String head(String csrf) {
        String part = "------b\r\nContent-Disposition: form-data; name=\"";
        return part
                + "csrf\"\r\n\r\n"
                + csrf
                + "\r\n"
                + part
                + "contact\"\r\n\r\ndesk 7\r\n"
                + part
                + "file\"; filename=\"review.pdf\"\r\n\r\n";
    }

    private static long kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("uploads"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void threeHundredMegabytesGetAPageWithWhatWasTypedAndLeaveNothing() throws Exception {
        try (Caller clarisse = new Caller(server.uri())) {
            clarisse.signIn("Clarisse", "/");
            for (boolean announced : new boolean[] {true, false}) {
                HttpResponse<String> response = sent(clarisse, "/hand-in", announced);
                assertThat(response.statusCode()).isEqualTo(413);
                assertThat(Caller.field(response.body(), "contact")).isEqualTo("desk 7");
                assertThat(response.body()).contains("role=\"alert\"").contains("209.7 MB");
            }
            assertThat(kept()).isZero();
        }
    }

    /// Only the head is sent; whoever waits for the body never answers.
    private static String answerToHead(String path, String headers) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.setSoTimeout(60_000);
            String head =
                    "POST "
                            + path
                            + " HTTP/1.1\r\nHost: "
                            + server.uri().getAuthority()
                            + "\r\nContent-Type: "
                            + TYPE
                            + "\r\nContent-Length: "
                            + LENGTH
                            + "\r\n"
                            + headers
                            + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.valueOf(answer.readLine());
        }
    }

    @Test
    void aProgramThatHasNotSignedInIsTurnedAwayBeforeItSendsTheFile() throws Exception {
        assertThat(answerToHead("/api/v1/submissions", "")).contains(" 401 ");
        String id = "/api/v1/submissions/" + "0".repeat(20);
        assertThat(answerToHead(id, "Cookie: hindsight-session=gone\r\n")).doesNotContain(" 200 ");
    }

    @Test
    void theInterfaceTellsOfTheLimitInItsOwnShape() throws Exception {
        try (Caller clarisse = new Caller(server.uri())) {
            clarisse.signIn("Clarisse", "/");
            HttpResponse<String> response = sent(clarisse, "/api/v1/submissions", false);
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("209715200 bytes");
            assertThat(kept()).isZero();
        }
    }
}
