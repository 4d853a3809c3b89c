package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Tokens;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed into a form and saved as a draft is there after the server was killed (SIGKILL).
final class KilledServerTest {
    private static final String TYPED = "Typed before the lights went out, Ωmega";
    @TempDir private Path folder;

    /// A server in a process of its own.
    private record Served(Process process, URI uri) {
        static Served on(Path folder) throws IOException {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx512m",
                                    "--add-modules",
                                    "jdk.incubator.vector",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    classPath(),
                                    RealProgram.class.getName(),
                                    folder.toString())
                            .redirectError(folder.resolve("complaints.txt").toFile())
                            .start();
            BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            while (line != null && !line.startsWith("http://")) {
                line = out.readLine();
            }
            assertThat(line).as("address of the server").isNotNull();
            return new Served(process, URI.create(line));
        }

        private static String classPath() {
            if (KilledServerTest.class.getClassLoader() instanceof URLClassLoader loader) {
                return Stream.of(loader.getURLs())
                        .map(URL::getPath)
                        .collect(Collectors.joining(File.pathSeparator));
            }
            return System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path"));
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor()).isEqualTo(128 + 9);
        }
    }

    private static HttpResponse<String> form(Caller caller, String path, String... fields)
            throws Exception {
        String token = caller.cookie("hindsight-session").orElseThrow();
        String form = "csrf=" + Tokens.form(token) + "&" + Caller.encoded(fields);
        return caller.post(path, Caller.FORM, BodyPublishers.ofString(form));
    }

    @Test
    void aDraftOutlivesTheServer() throws Exception {
        try (RealProgram program = new RealProgram(folder)) {
            program.person("Clarisse", Role.CONTRIBUTOR, "BINUB");
        }
        String page;
        Served first = Served.on(folder);
        try (Caller clarisse = new Caller(first.uri())) {
            clarisse.signIn("Clarisse", "/");
            HttpResponse<String> begun =
                    form(clarisse, "/hand-in/debrief", "title", "Flood", "happened", "It rained.");
            page = URI.create(begun.headers().firstValue("location").orElseThrow()).getPath();
            String html = clarisse.get(page).body();
            HttpResponse<String> saved =
                    form(
                            clarisse,
                            page + "/draft",
                            "version",
                            Caller.field(html, "version"),
                            "draft",
                            Caller.field(html, "draft"),
                            "revision",
                            Caller.field(html, "revision"),
                            "title",
                            TYPED);
            assertThat(saved.statusCode()).isEqualTo(200);
            first.kill();
        } finally {
            first.process().destroyForcibly();
        }
        Served second = Served.on(folder);
        try (Caller clarisse = new Caller(second.uri())) {
            clarisse.signIn("Clarisse", "/");
            assertThat(Caller.field(clarisse.get(page).body(), "title")).isEqualTo(TYPED);
        } finally {
            second.kill();
        }
    }
}
