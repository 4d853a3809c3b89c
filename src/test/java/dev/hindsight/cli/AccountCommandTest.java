package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.OneTimeLinks;
import dev.hindsight.accounts.Password;
import dev.hindsight.accounts.SignIn;
import dev.hindsight.mail.MailSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountCommandTest {
    private static final String PASSWORD = "correct horse battery";
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Engine engine;

    @BeforeEach
    void start() throws IOException {
        engine = Engine.start(DataFolder.under(folder), Map.of("micronaut.server.port", "-1"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    /// A session in the process that owns the data, with what the asking process was told.
    private record Told(
            PrintWriter out,
            PrintWriter err,
            Path workingFolder,
            Optional<String> told,
            Engine engine)
            implements Session {
        @Override
        public boolean watched() {
            return false;
        }

        @Override
        public Optional<String> secret(String what) {
            return told;
        }

        @Override
        public int onData(DataFolder data, Work work) {
            return work.run(engine);
        }
    }

    private int run(Optional<String> password, String... arguments) {
        Told session =
                new Told(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        folder,
                        password,
                        engine);
        return Commands.run(List.of(arguments), session);
    }

    @Test
    void whoeverIsAddedCanSignIn() {
        int status =
                run(
                        Optional.of(PASSWORD),
                        "account",
                        "add",
                        "Aline",
                        "--role",
                        "contributor",
                        "--mission",
                        "BINUB",
                        "--mission",
                        "ONUB");
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString().strip()).isEqualTo("added contributor Aline");
        assertThat(engine.get(Accounts.class).signIn("aline", PASSWORD))
                .isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aNameThatIsTakenIsSaidSo() {
        run(Optional.of(PASSWORD), "account", "add", "Aline", "--role", "reader");
        assertThat(run(Optional.of(PASSWORD), "account", "add", "ALINE", "--role", "curator"))
                .isEqualTo(Commands.SOME_INPUT_FAILED);
        assertThat(err.toString()).contains("already an account ALINE");
    }

    @Test
    void wrongUsageIsToldAndNoPasswordRepeated() {
        List<List<String>> wrong =
                List.of(
                        List.of("account"),
                        List.of("account", "add", "Aline"),
                        List.of("account", "add", "Aline", "--role", "king"),
                        List.of("account", "add", "A", "--role", "reader"),
                        List.of("account", "add", "Aline", "--role", "reader", "--mission", "ONUB"),
                        List.of(
                                "account",
                                "add",
                                "Aline",
                                "--role",
                                "contributor",
                                "--mission",
                                "NOSUCH"));
        for (List<String> arguments : wrong) {
            int status = run(Optional.of(PASSWORD), arguments.toArray(String[]::new));
            assertThat(status).as("%s", arguments).isEqualTo(Commands.WRONG_USAGE);
        }
        String[] right = {"account", "add", "Aline", "--role", "reader"};
        assertThat(run(Optional.of("secret-77"), right)).isEqualTo(Commands.WRONG_USAGE);
        assertThat(run(Optional.empty(), right)).isEqualTo(Commands.WRONG_USAGE);
        assertThat(err.toString()).contains("12 to 1,000").doesNotContain(PASSWORD, "secret-77");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theLinkOfAnInvitationLeadsToAPageThatSetsThePassword() throws Exception {
        String[] invite = {
            "account",
            "invite",
            "Aline",
            "--role",
            "contributor",
            "--mission",
            "BINUB",
            "--mission",
            "ONUB",
            "--mail",
            "aline@example.org"
        };
        assertThat(run(Optional.empty(), invite)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2).first().isEqualTo("invited contributor Aline");
        assertThat(err.toString()).contains("No letter was sent");
        String base = engine.get(MailSettings.class).address();
        assertThat(lines.getLast()).startsWith(base + "/");
        String path = lines.getLast().substring(base.length());
        assertThat(page(path)).contains("Aline", "type=\"password\"");
        OneTimeLinks links = engine.get(OneTimeLinks.class);
        links.reset(path.substring(path.lastIndexOf('/') + 1), new Password(PASSWORD));
        assertThat(engine.get(Accounts.class).signIn("aline", PASSWORD))
                .isInstanceOf(SignIn.Welcome.class);
    }

    private String page(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + engine.listen() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void anInvitationThatCannotBeIsToldAndAddsNothing() {
        List<List<String>> wrong =
                List.of(
                        List.of("invite", "Aline"),
                        List.of("invite", "A", "--role", "reader"),
                        List.of("invite", "Aline", "--role", "reader", "--mission", "ONUB"),
                        List.of("invite", "Aline", "--role", "steward", "--theme", "nosuch"),
                        List.of("invite", "Aline", "--role", "reader", "--mail", "nowhere"));
        for (List<String> arguments : wrong) {
            List<String> all = Stream.concat(Stream.of("account"), arguments.stream()).toList();
            assertThat(run(Optional.empty(), all.toArray(String[]::new)))
                    .as("%s", arguments)
                    .isEqualTo(Commands.WRONG_USAGE);
        }
        assertThat(err.toString()).contains("no theme nosuch", "name@host, not: nowhere");
        assertThat(engine.get(Accounts.class).known(new AccountName("Aline"))).isEmpty();
        run(Optional.of(PASSWORD), "account", "add", "Aline", "--role", "reader");
        assertThat(run(Optional.empty(), "account", "invite", "ALINE", "--role", "curator"))
                .isEqualTo(Commands.SOME_INPUT_FAILED);
        assertThat(err.toString()).contains("already an account ALINE");
    }

    @Test
    void theLetterSaysInBothLanguagesWhereToGoAndHowLong() {
        InvitationLetter letter = new InvitationLetter(new AccountName("Aline"), "https://h.org");
        assertThat(letter.write("t0", Duration.ofDays(7)).text())
                .contains("https://h.org/sign-in/reset/t0", "for 7 days.", "pendant 7 jours.");
        assertThat(letter.write("t0", Duration.ofHours(1)).text())
                .contains("for 1 hour.", "pendant 1 heure.");
    }

    @Test
    void theSecretTravelsWithACommandAndIsNotPrinted() throws IOException {
        for (Optional<String> secret :
                List.of(Optional.of("é" + PASSWORD), Optional.<String>empty())) {
            Wire.Request request =
                    new Wire.Request(folder, true, List.of("account", "add"), secret);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Wire.write(new DataOutputStream(bytes), request);
            Wire.Request read =
                    Wire.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            assertThat(read.equals(request)).isTrue();
            assertThat(request.toString()).contains("account").doesNotContain(PASSWORD);
        }
    }
}
