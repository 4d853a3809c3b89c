package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uploads arrive whole wherever the line cuts them into packets.
final class UploadInPacketsTest {
    private static final String BOUNDARY = "\r\n------b--\r\n";
    private static final String PART = "------b\r\nContent-Disposition: form-data; name=\"";

    /// Lets the server read one packet before the next is sent.
    private static final int PAUSE = 15;

    private static final int ROUNDS = 100;

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

    /// One upload by one signed-in person.
    private record Upload(String head, String body) {
        static Upload of(String session, String text) {
            String form =
                    PART
                            + "csrf\"\r\n\r\n"
                            + Tokens.form(session)
                            + "\r\n"
                            + PART
                            + "mission\"\r\n\r\nBINUB\r\n"
                            + PART
                            + "label\"\r\n\r\npublic\r\n"
                            + PART
                            + "file\"; filename=\"review.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                            + text
                            + BOUNDARY;
            String head =
                    "POST /api/v1/submissions HTTP/1.1\r\nHost: "
                            + server.uri().getAuthority()
                            + "\r\nCookie: hindsight-session="
                            + session
                            + "\r\nContent-Type: multipart/form-data; boundary=----b\r\nContent-Length: "
                            + form.length()
                            + "\r\nConnection: close\r\n\r\n";
            return new Upload(head, form);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }

        /// Sends the body in packets that end at the cuts.
        String answer(int pause, int... cuts) throws IOException, InterruptedException {
            try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(60_000);
                OutputStream out = socket.getOutputStream();
                out.write(ascii(head));
                int from = 0;
                for (int cut : cuts) {
                    out.write(ascii(body.substring(from, cut)));
                    out.flush();
                    from = cut;
                    Thread.sleep(pause);
                }
                out.write(ascii(body.substring(from)));
                BufferedReader answer =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8));
                return answer.readLine() + " " + answer.readAllAsString();
            }
        }
    }

    private static String session() throws IOException, InterruptedException {
        try (Caller clarisse = new Caller(server.uri())) {
            clarisse.signIn("Clarisse", "/");
            return clarisse.cookie("hindsight-session").orElseThrow();
        }
    }

    private static String text(String about, int length) {
        String text = "After-action review " + about + " of BINUB\n\nVacancies delayed work.\n";
        return text + "Posts stood empty for months.\n".repeat(length / 30);
    }

    @Test
    void aCutAtAnyByteNearTheBoundaryHarmsNothing() throws Exception {
        String session = session();
        for (int before = 0; before <= BOUNDARY.length() + 3; before++) {
            Upload upload = Upload.of(session, text("cut " + before, 300));
            String answer = upload.answer(PAUSE, upload.body().length() - before);
            assertThat(answer).as("cut %d bytes before the end", before).contains(" 201 ");
        }
    }

    /// The reading of a part and its arrival run side by side: without a pause they meet.
    @Test
    void manySmallPacketsHarmNothing() throws Exception {
        String session = session();
        for (int round = 0; round < ROUNDS; round++) {
            Upload upload = Upload.of(session, text("round " + round, 30_000));
            int[] cuts = new int[40];
            int length = upload.body().length() - BOUNDARY.length();
            Arrays.setAll(cuts, i -> length * (i + 1) / cuts.length);
            String answer = upload.answer(0, cuts);
            assertThat(answer).as("round %d", round).contains(" 201 ");
        }
    }
}
