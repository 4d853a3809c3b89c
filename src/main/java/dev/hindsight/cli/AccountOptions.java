package dev.hindsight.cli;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Standing;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is said of an account that is to be there: its name, what its person may do, where letters
/// go.
final class AccountOptions {
    @Parameters(paramLabel = "NAME", description = "2 to 60 characters.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "R",
            required = true,
            description = "admin, steward, curator, contributor or reader.")
    private Role role = Role.READER;

    @Option(
            names = "--mission",
            paramLabel = "M",
            description = "Acronym of a contributor's mission; may be repeated.")
    private List<String> missions = List.of();

    @Option(
            names = "--theme",
            paramLabel = "T",
            description = "Id of a theme that a steward answers for; may be repeated.")
    private List<String> themes = List.of();

    @Option(
            names = "--mail",
            paramLabel = "ADDRESS",
            description = "Where letters to the person go.")
    private @Nullable String mail;

    /// @throws IllegalArgumentException when no account may be called so
    AccountName name() {
        return new AccountName(name);
    }

    /// @throws IllegalArgumentException when the role goes with no missions or themes
    Standing standing() {
        return new Standing(
                role,
                missions.stream().map(MissionId::new).collect(Collectors.toSet()),
                themes.stream().map(ThemeId::new).collect(Collectors.toSet()));
    }

    Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    /// Checks the missions and themes of a standing.
    ///
    /// @throws IllegalArgumentException when the vocabulary does not know one of them
    static void check(Standing standing, Vocabulary vocabulary) {
        standing.missions().stream()
                .filter(mission -> vocabulary.mission(mission).isEmpty())
                .findFirst()
                .ifPresent(mission -> {
                    throw new IllegalArgumentException(
                            "The vocabulary knows no mission " + mission);
                });
        standing.themes().stream()
                .filter(theme -> vocabulary.theme(theme).isEmpty())
                .findFirst()
                .ifPresent(theme -> {
                    throw new IllegalArgumentException("The vocabulary knows no theme " + theme);
                });
    }
}
