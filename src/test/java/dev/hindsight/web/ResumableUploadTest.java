package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.submissions.ResumableUploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of 20 MB over a line that breaks three times, and over a restart of the server.
final class ResumableUploadTest {
    private static final Viewer.Person CLARISSE =
            new Viewer.Person("Clarisse", Role.CONTRIBUTOR, Set.of());
    @TempDir private Path folder;

    private record Answer(int status, String head) {
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private static String session(RealProgram program) throws Exception {
        try (Caller caller = new Caller(program.uri())) {
            assertThat(caller.signIn("Clarisse", "/").statusCode()).isEqualTo(303);
            return caller.cookie("hindsight-session").orElseThrow();
        }
    }

    /// Sends a request as bytes; where fewer bytes than announced are sent, breaks the connection.
    private static Answer sent(
            URI server, String token, String line, String headers, byte[] body, int length)
            throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head =
                    line
                            + " HTTP/1.1\r\nHost: "
                            + server.getAuthority()
                            + "\r\nCookie: hindsight-session="
                            + token
                            + "\r\nX-Csrf-Token: "
                            + Tokens.form(token)
                            + "\r\nTus-Resumable: 1.0.0\r\nConnection: close\r\nContent-Length: "
                            + length
                            + "\r\n"
                            + headers
                            + "\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            if (body.length < length) {
                return new Answer(0, "");
            }
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return new Answer(Integer.parseInt(answer.substring(9, 12)), answer);
        }
    }

    private static int offset(URI server, String token, String place) throws IOException {
        Answer answer = sent(server, token, "HEAD " + place, "", new byte[0], 0);
        assertThat(answer.status()).isEqualTo(200);
        return Integer.parseInt(answer.header("upload-offset"));
    }

    private static Answer piece(
            URI server, String token, String place, byte[] file, int from, int to)
            throws IOException {
        String headers =
                "Upload-Offset: " + from + "\r\nContent-Type: application/offset+octet-stream\r\n";
        byte[] body = Arrays.copyOfRange(file, from, to);
        return sent(server, token, "PATCH " + place, headers, body, file.length - from);
    }

    @Test
    void itArrivesByteEqualThoughTheLineBreaksAndTheServerRestarts() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] file = new byte[20_000_000];
        random.nextBytes(file);
        String place;
        String id;
        try (RealProgram program =
                new RealProgram(folder, Map.of()).person("Clarisse", Role.CONTRIBUTOR, "BINUB")) {
            String token = session(program);
            Answer begun =
                    sent(
                            program.uri(),
                            token,
                            "POST /uploads",
                            "Upload-Length: " + file.length + "\r\n",
                            new byte[0],
                            0);
            assertThat(begun.status()).as(begun.head()).isEqualTo(201);
            place = begun.header("location");
            id = place.substring(place.lastIndexOf('/') + 1);
            int at = 0;
            for (int cut = 0; cut < 3; cut++) {
                int to = at + 1 + random.nextInt((file.length - at) / 2);
                assertThat(piece(program.uri(), token, place, file, at, to).status()).isZero();
                at = settled(program.uri(), token, place, at);
                assertThat(at).as("seed %s", seed).isLessThanOrEqualTo(to);
            }
        }
        try (RealProgram program = new RealProgram(folder, Map.of())) {
            String token = session(program);
            int at = offset(program.uri(), token, place);
            Answer last = piece(program.uri(), token, place, file, at, file.length);
            assertThat(last.status()).as(last.head()).isEqualTo(204);
            assertThat(program.get(ResumableUploads.class).whole(id, CLARISSE).orElseThrow())
                    .hasBinaryContent(file);
        }
    }

    /// Where the file stands once the server has received what was sent, and knows that no more
    /// comes: until then it says that a piece is on its way (423). Of a piece that broke before the
    /// server had read its first byte nothing is kept; that is waited for no longer than ten
    /// seconds.
    private static int settled(URI server, String token, String place, int before)
            throws IOException {
        String headers =
                "Upload-Offset: 999999999\r\nContent-Type: application/offset+octet-stream\r\n";
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < last) {
            Answer answer = sent(server, token, "PATCH " + place, headers, new byte[0], 0);
            // told under the lock that a piece holds from its first byte to its last
            if (answer.status() == 409
                    && Integer.parseInt(answer.header("upload-offset")) > before) {
                break;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return offset(server, token, place);
    }
}
