package dev.hindsight.cli;

import static java.util.Objects.requireNonNull;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Account;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.accounts.Standing;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Accounts of people who sign in.",
        subcommands = AccountCommand.Add.class)
final class AccountCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                requireNonNull(spec).commandLine(),
                "Say what to do, for example: ./hindsight account add NAME --role reader");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Add an account.",
                "The password is asked twice on the terminal, or read as one line from standard input."
            })
    static final class Add implements Callable<Integer> {
        private final Session session;
        @Mixin private final DataOption data = new DataOption();

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

        Add(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            AccountName called = new AccountName(name);
            Set<MissionId> of = missions.stream().map(MissionId::new).collect(Collectors.toSet());
            Set<ThemeId> about = themes.stream().map(ThemeId::new).collect(Collectors.toSet());
            Standing standing = new Standing(role, of, about);
            // before the work is handed over: the process that owns the data has no terminal
            Optional<String> password = session.secret("Password");
            if (password.isEmpty()) {
                session.err()
                        .println(
                                "No password: the two differ, or standard input has no line. No"
                                        + " account was added.");
                return Commands.WRONG_USAGE;
            }
            NewAccount account =
                    new NewAccount(
                            called,
                            standing,
                            new Password(password.get()),
                            Optional.ofNullable(mail));
            return session.onData(data.folder(session), engine -> add(engine, account));
        }

        private int add(Engine engine, NewAccount account) {
            checkKnown(engine.get(Vocabulary.class), account.standing());
            Optional<Account> added = engine.get(Accounts.class).add(account);
            if (added.isEmpty()) {
                session.err().println("There is already an account " + account.name() + ".");
                return Commands.SOME_INPUT_FAILED;
            }
            session.out().println("added " + account.role().code() + " " + added.get().name());
            return Commands.WELL;
        }

        private static void checkKnown(Vocabulary vocabulary, Standing standing) {
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
                        throw new IllegalArgumentException(
                                "The vocabulary knows no theme " + theme);
                    });
        }
    }
}
