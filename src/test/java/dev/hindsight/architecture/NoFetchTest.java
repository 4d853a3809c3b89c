package dev.hindsight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The server fetches no address that somebody gave it: there is nothing in it that could.
final class NoFetchTest {
    /// Commands, which speak to the server of their own folder on this machine.
    private static final Set<String> ALLOWED =
            Set.of( // the identity provider that the settings name, on its own hosts
                    "dev.hindsight.accounts.oidc.Fetch",
                    "dev.hindsight.cli.HandOver",
                    "dev.hindsight.cli.RehearseCommand");

    private static final Set<String> CLIENTS =
            Set.of(
                    "java.net.http.HttpClient",
                    "java.net.HttpURLConnection",
                    "java.net.Socket",
                    "java.nio.channels.SocketChannel",
                    "io.micronaut.http.client.HttpClient");
    private static final Set<String> OPENING = Set.of("openStream", "openConnection", "getContent");

    @Test
    void onlyCommandsOpenConnections() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.hindsight");
        Set<String> opening =
                classes.stream()
                        .filter(NoFetchTest::opens)
                        .map(JavaClass::getName)
                        .map(name -> name.replaceFirst("\\$.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(opening)
                .as(
                        "classes that open connections; name a new one here and say who gives the address")
                .isEqualTo(new TreeSet<>(ALLOWED));
    }

    private static boolean opens(JavaClass type) {
        boolean client =
                type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(it -> CLIENTS.contains(it.getTargetClass().getName()));
        boolean address =
                type.getMethodCallsFromSelf().stream()
                        .anyMatch(call ->
                                call.getTargetOwner().getName().equals("java.net.URL")
                                        && OPENING.contains(call.getName()));
        return client || address;
    }
}
