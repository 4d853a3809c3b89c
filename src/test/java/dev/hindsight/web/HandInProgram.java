package dev.hindsight.web;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.kernel.MissionId;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// The program as it is, on an empty folder, with four people who have the made-up password.
final class HandInProgram {
    private HandInProgram() {}

    static EmbeddedServer start(Path folder) {
        ApplicationContext context =
                ApplicationContext.builder()
                        .properties(
                                Map.of(
                                        "micronaut.server.port",
                                        -1,
                                        "hindsight.intake.largest-file",
                                        3_000_000,
                                        "hindsight.store.folder",
                                        folder.resolve("data").toString(),
                                        "hindsight.index.folder",
                                        folder.resolve("index").toString()))
                        .start();
        Accounts accounts = context.getBean(Accounts.class);
        add(accounts, "Clarisse", Role.CONTRIBUTOR, "BINUB");
        add(accounts, "Aline", Role.CONTRIBUTOR, "ONUB");
        add(accounts, "Carla", Role.CURATOR);
        add(accounts, "Rita", Role.READER);
        return context.getBean(EmbeddedServer.class).start();
    }

    private static void add(Accounts accounts, String name, Role role, String... missions) {
        Set<MissionId> of =
                Set.of(missions).stream()
                        .map(MissionId::new)
                        .collect(java.util.stream.Collectors.toSet());
        accounts.add(
                new NewAccount(
                        new AccountName(name), role, of, new Password(MadeUpAccounts.PASSWORD)));
    }
}
