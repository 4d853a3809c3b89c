package dev.hindsight.cli;

import dev.hindsight.index.Index;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Delete the index and build it again from the database.")
final class ReindexCommand implements Callable<Integer> {
    private final Session session;
    @Mixin private final DataOption data = new DataOption();

    ReindexCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.onData(data.folder(session), this::rebuild);
    }

    private int rebuild(Engine engine) {
        engine.get(Index.class).rebuild();
        session.out().println("The index has been built again.");
        return Commands.WELL;
    }
}
