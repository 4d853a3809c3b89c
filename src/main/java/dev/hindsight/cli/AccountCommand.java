package dev.hindsight.cli;

import static java.util.Objects.requireNonNull;

import dev.hindsight.accounts.Account;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.accounts.Standing;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Accounts of people who sign in.",
        subcommands = {AccountCommand.Add.class, InviteCommand.class})
final class AccountCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                requireNonNull(spec).commandLine(),
                "Say what to do, for example: ./hindsight account add NAME --role reader, or"
                        + " account invite NAME --role reader");
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

        @Mixin private final AccountOptions wanted = new AccountOptions();

        Add(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            AccountName called = wanted.name();
            Standing standing = wanted.standing();
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
                    new NewAccount(called, standing, new Password(password.get()), wanted.mail());
            return session.onData(data.folder(session), engine -> add(engine, account));
        }

        private int add(Engine engine, NewAccount account) {
            AccountOptions.check(account.standing(), engine.get(Vocabulary.class));
            Optional<Account> added = engine.get(Accounts.class).add(account);
            if (added.isEmpty()) {
                session.err().println("There is already an account " + account.name() + ".");
                return Commands.SOME_INPUT_FAILED;
            }
            session.out().println("added " + account.role().code() + " " + added.get().name());
            return Commands.WELL;
        }
    }
}
