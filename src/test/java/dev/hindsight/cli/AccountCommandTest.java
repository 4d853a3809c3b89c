package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.SignIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        engine = Engine.start(DataFolder.under(folder), Map.of());
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
