package dev.hindsight.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Commands that the product promises and this version does not have: they say so and answer 2.
abstract class NotYet implements Callable<Integer> {
    private final Session session;
    @Spec private @Nullable CommandSpec spec;

    NotYet(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String name = spec == null ? "This command" : "`" + spec.name() + "`";
        session.err().println(name + " is not there yet; this version cannot do it.");
        return Commands.WRONG_USAGE;
    }

    @Command(name = "backup", description = "Write a backup (not there yet).")
    static final class Backup extends NotYet {
        Backup(Session session) {
            super(session);
        }
    }

    @Command(name = "restore", description = "Read a backup (not there yet).")
    static final class Restore extends NotYet {
        Restore(Session session) {
            super(session);
        }
    }

    @Command(name = "export", description = "Export the collection (not there yet).")
    static final class Export extends NotYet {
        Export(Session session) {
            super(session);
        }
    }
}
