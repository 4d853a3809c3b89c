package dev.hindsight.web;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.index.Index;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.lessons.PracticeImport;
import dev.hindsight.testing.Figures;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole program with database and index in a folder; nothing is made up.
final class RealProgram implements AutoCloseable {
    /// Null once closed, so that a test class that keeps its program does not keep all that is in
    /// it.
    private @Nullable EmbeddedServer server;

    RealProgram(Path folder) {
        this(folder, Map.of());
    }

    /// @param settings further ones, by key
    RealProgram(Path folder, Map<String, Object> settings) {
        ApplicationContext context =
                ApplicationContext.builder()
                        .deduceEnvironment(false)
                        .banner(false)
                        .properties(
                                Map.of(
                                        "hindsight.store.folder",
                                        folder.resolve("data").toString(),
                                        "hindsight.index.folder",
                                        folder.resolve("index").toString(),
                                        // a model for each of several programs is too much
                                        "hindsight.meaning.on",
                                        false,
                                        "micronaut.server.port",
                                        -1))
                        .properties(settings)
                        .start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    /// Serves what lies in a folder until it is killed, and prints its address.
    public static void main(String[] arguments) throws InterruptedException {
        RealProgram program = new RealProgram(Path.of(arguments[0]));
        Figures.OUT.println(program.uri());
        Figures.OUT.flush();
        Thread.currentThread().join();
    }

    <T> T get(Class<T> frontDoor) {
        return server().getApplicationContext().getBean(frontDoor);
    }

    URI uri() {
        return server().getURI();
    }

    private EmbeddedServer server() {
        return Objects.requireNonNull(server, "The program has been closed");
    }

    /// Adds somebody with the password that [Caller] knows.
    RealProgram person(String name, Role role, String... missions) {
        Set<MissionId> of = Set.copyOf(List.of(missions).stream().map(MissionId::new).toList());
        boolean added =
                get(Accounts.class)
                        .add(
                                new NewAccount(
                                        new AccountName(name),
                                        role,
                                        of,
                                        new Password(MadeUpAccounts.PASSWORD)))
                        .isPresent();
        if (!added) {
            throw new IllegalStateException("There is already an account " + name);
        }
        return this;
    }

    RealProgram practices() throws IOException {
        get(PracticeImport.class).folder(Path.of("corpus", "practices"));
        return this;
    }

    /// Takes in the sample reviews.
    RealProgram reviews() {
        List<IntakeRequest.Incoming> files =
                FileWalk.of(List.of(Path.of("corpus", "reviews"))).files().stream()
                        .filter(file -> Files.exists(Path.of(file.path() + ".meta.yml")))
                        .toList();
        get(Intake.class)
                .ingest(new IntakeRequest(files, Label.PUBLIC, null, null), (_, _, _) -> {});
        return this;
    }

    /// Waits until searches see everything.
    RealProgram settle() {
        get(Index.class).catchUp();
        return this;
    }

    @Override
    public void close() {
        EmbeddedServer running = server;
        server = null;
        if (running != null) {
            running.getApplicationContext().close();
        }
    }
}
