package dev.hindsight.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the pages and the API; starts with an empty DIR.")
final class ServeCommand implements Callable<Integer> {
    private final Session session;
    @Mixin private final DataOption data = new DataOption();
    @Mixin private final PortOption port = new PortOption();

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new Serving(session, port.number()).on(data.folder(session), engine -> {});
    }
}
