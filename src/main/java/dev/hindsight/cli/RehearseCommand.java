package dev.hindsight.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts on an empty folder, asks for a few pages and ends: the launcher records this run, so that
/// later starts find their classes loaded and linked (JEP 483, JEP 514).
@Command(name = "rehearse", hidden = true, description = "Start, answer and end, to be recorded.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> PATHS =
            List.of(
                    "/health",
                    "/",
                    "/search?q=start",
                    "/api/v1/search?q=start",
                    "/practices",
                    "/themes/recruitment");
    private final Session session;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path folder = Path.of("");

    RehearseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder data = DataFolder.under(session.workingFolder().resolve(folder));
        try (Engine engine = Engine.start(data, Map.of("micronaut.server.port", -1));
                HttpClient client = HttpClient.newHttpClient()) {
            String base = "http://localhost:" + engine.listen();
            for (String path : PATHS) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
                int status =
                        client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                session.err().println(path + " " + status);
            }
        }
        return Commands.WELL;
    }
}
