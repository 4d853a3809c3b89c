package dev.hindsight.cli;

import static dev.hindsight.testing.Figures.OUT;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Measures how long a document cannot be found after its ingest was acknowledged by a running
/// server: each file is handed over as `hindsight ingest` does, and its one word is then asked for
/// over HTTP until it is found.
///
/// Arguments: the data folder of the server, its port, and how many documents.
public final class FreshnessBenchmark {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(2);

    private FreshnessBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        int documents = Integer.parseInt(arguments[2]);
        Owner.Claim claim = Owner.claim(folder);
        if (!(claim instanceof Owner.Claim.Taken(Owner.Address owner))) {
            throw new IllegalStateException("No server owns " + folder);
        }
        Path inbox = Files.createTempDirectory("hindsight-freshness");
        double[] times = new double[documents];
        double[] ingests = new double[documents];
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < documents; i++) {
                String word = "zq" + letters(i) + letters(System.nanoTime());
                Path file = inbox.resolve(word + ".txt");
                Files.writeString(file, "Review " + word + "\n\n1. The " + word + " was late.\n");
                Writer said = new StringWriter();
                long start = System.nanoTime();
                int status =
                        new HandOver(owner)
                                .run(
                                        session(said, inbox),
                                        List.of("ingest", file.toString()),
                                        Optional.empty());
                long acknowledged = System.nanoTime();
                if (status != 0) {
                    throw new IllegalStateException("The ingest failed: " + said);
                }
                untilFound(client, arguments[1], word);
                times[i] = (System.nanoTime() - acknowledged) / 1e6;
                ingests[i] = (acknowledged - start) / 1e6;
                Files.delete(file);
            }
        }
        Files.delete(inbox);
        report("found after its acknowledgement", times);
        report("acknowledged after its ingest began", ingests);
    }

    /// Digits as letters, which make one word.
    private static String letters(long number) {
        return Long.toString(Math.abs(number), 26)
                .chars()
                .map(c -> c <= '9' ? 'q' + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Session session(Writer said, Path folder) {
        PrintWriter writer = new PrintWriter(said, true);
        return new LocalSession(writer, writer, folder, false, List.of(), new Secret());
    }

    private static void untilFound(HttpClient client, String port, String word)
            throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:" + port + "/api/v1/search?q=%22" + word + "%22");
        HttpRequest request = HttpRequest.newBuilder(address).build();
        while (client.send(request, BodyHandlers.ofString()).body().contains("\"total\":0,")) {
            LockSupport.parkNanos(BETWEEN);
        }
    }

    private static void report(String what, double[] times) {
        Arrays.sort(times);
        OUT.printf(
                Locale.ROOT,
                "%s: median %.0f ms, p95 %.0f ms, most %.0f ms, of %d%n",
                what,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1],
                times.length);
    }
}
