package dev.hindsight.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the pages and the API; starts with an empty DIR.")
final class ServeCommand implements Callable<Integer> {
    private final Session session;
    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "TCP port, 8080 by default; 0 takes any free one.")
    private int port;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new Serving(session, port).on(data.folder(session), engine -> {});
    }
}
