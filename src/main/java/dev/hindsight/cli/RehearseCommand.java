package dev.hindsight.cli;

import dev.hindsight.extract.WorkerRehearsal;
import dev.hindsight.index.Index;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.kernel.Label;
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

/// Starts on an empty folder, takes in a few samples, asks for a few pages and ends: the launcher
/// records this run, so that later starts find their classes loaded and linked and know which of
/// their code is used most (JEP 483, JEP 514, JEP 515). The processes that read files get a record
/// of their own.
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
    private static final Map<String, Object> SETTINGS =
            Map.of("micronaut.server.port", -1, "hindsight.meaning.on", false);

    private final Session session;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path folder = Path.of("");

    @Option(names = "--samples", paramLabel = "DIR", required = true)
    private Path samples = Path.of("");

    @Option(names = "--readers", paramLabel = "FILE", required = true)
    private Path readers = Path.of("");

    RehearseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder data = DataFolder.under(session.workingFolder().resolve(folder));
        List<IntakeRequest.Incoming> files = FileWalk.of(List.of(samples)).files();
        try (Engine engine = Engine.start(data, SETTINGS);
                HttpClient client = HttpClient.newHttpClient()) {
            session.err()
                    .println(
                            engine.get(Intake.class)
                                    .ingest(
                                            new IntakeRequest(files, Label.PUBLIC, null, null),
                                            (_, _, _) -> {}));
            engine.get(Index.class).catchUp();
            String base = "http://localhost:" + engine.listen();
            for (String path : PATHS) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
                int status =
                        client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                session.err().println(path + " " + status);
            }
            engine.get(WorkerRehearsal.class)
                    .record(readers, files.stream().map(IntakeRequest.Incoming::path).toList());
        }
        return Commands.WELL;
    }
}
