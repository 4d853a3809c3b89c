package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.OneTimeLinks;
import dev.hindsight.accounts.OneTimeLinks.Made;
import dev.hindsight.accounts.OneTimeLinks.Opened;
import dev.hindsight.accounts.Standing;
import dev.hindsight.mail.Letter;
import dev.hindsight.mail.MailSettings;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description = {
            "Add an account whose person sets the first password, and print the link for that.",
            "The link works once; with --mail, and where a mail server is set, a letter carries it"
                    + " there."
        })
final class InviteCommand implements Callable<Integer> {
    private final Session session;
    @Mixin private final DataOption data = new DataOption();
    @Mixin private final AccountOptions wanted = new AccountOptions();

    InviteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        AccountName name = wanted.name();
        Standing standing = wanted.standing();
        Optional<String> address = wanted.mail();
        address.filter(it -> !Letter.isAddress(it))
                .ifPresent(it -> {
                    throw new IllegalArgumentException(
                            "An address is written name@host, not: " + it);
                });
        return session.onData(
                data.folder(session), engine -> invite(engine, name, standing, address));
    }

    private int invite(
            Engine engine, AccountName name, Standing standing, Optional<String> address) {
        AccountOptions.check(standing, engine.get(Vocabulary.class));
        InvitationLetter letter =
                new InvitationLetter(name, engine.get(MailSettings.class).address());
        Opened opened =
                engine.get(OneTimeLinks.class)
                        .open(name, standing, address, letter, new Viewer.Owner())
                        .orElseThrow();
        return switch (opened) {
            case Opened.Waiting(Made made) -> told(name, standing, address, letter, made);
            case Opened.NameTaken _ -> {
                session.err()
                        .println(
                                "There is already an account "
                                        + name
                                        + ". An admin makes a new link on its page, under /people.");
                yield Commands.SOME_INPUT_FAILED;
            }
        };
    }

    private int told(
            AccountName name,
            Standing standing,
            Optional<String> address,
            InvitationLetter letter,
            Made made) {
        session.out().println("invited " + standing.role().code() + " " + name);
        session.out().println(letter.link(made.token()));
        session.err()
                .println(
                        made.sent()
                                ? "A letter with the link is under way to "
                                        + address.orElseThrow()
                                        + "."
                                : "No letter was sent. Hand the link over yourself; it works once"
                                        + " and is not shown again.");
        return Commands.WELL;
    }
}
