package dev.hindsight.watch;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.testing.Figures;
import dev.hindsight.testing.MadeUp;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Measures what standing queries cost: processor time of storing and indexing documents with none
/// of them and with many, by turns, while everything follows the change log as it does in a server;
/// and how long after a document was stored a match can be read.
///
/// Arguments: how many queries, how many documents a round, how many rounds.
public final class WatchBenchmark {
    private static final List<String> WORDS =
            List.of(
                    "funding",
                    "recruitment",
                    "mandate",
                    "police",
                    "elections",
                    "trust fund",
                    "vacancy rates",
                    "humanitarian space",
                    "handover",
                    "protection of civilians",
                    "logistics",
                    "radio",
                    "gender",
                    "camps",
                    "justice",
                    "ceasefire",
                    "roads",
                    "fuel",
                    "training",
                    "budget");

    private WatchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int queries = Integer.parseInt(arguments[0]);
        int documents = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        double[] without = new double[rounds];
        double[] with = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            without[round] = measured(0, documents, round);
            with[round] = measured(queries, documents, round);
            Figures.OUT.printf(
                    Locale.ROOT,
                    "round %d: %.2f s without, %.2f s with %d queries, ratio %.3f%n",
                    round + 1,
                    without[round],
                    with[round],
                    queries,
                    with[round] / without[round]);
        }
    }

    /// Seconds of processor time of the whole process.
    private static double measured(int queries, int documents, int seed) throws Exception {
        Path folder = Files.createTempDirectory("hindsight-watch");
        try (ApplicationContext context =
                ApplicationContext.run(
                        Map.of(
                                "hindsight.store.folder",
                                folder.resolve("data").toString(),
                                "hindsight.index.folder",
                                folder.resolve("index").toString(),
                                "hindsight.meaning.on",
                                false))) {
            Viewer.Person owner = new Viewer.Person("Rita", Role.READER, Set.of());
            addRita(context);
            Watcher watcher = context.getBean(Watcher.class);
            watcher.catchUp();
            StoredWatches watches = context.getBean(StoredWatches.class);
            for (int i = 0; i < queries; i++) {
                watches.kept(words(i), request(words(i)), Digest.NEVER, owner);
            }
            Random random = new Random(seed);
            List<NewDocument> made = made(documents, random);
            context.getBean(Index.class).catchUp();
            watcher.start();
            long before = processor();
            made.forEach(context.getBean(Documents.class)::add);
            context.getBean(Index.class).catchUp();
            watcher.catchUp();
            double seconds = (processor() - before) / 1e9;
            if (queries > 0) {
                delay(context, owner, random);
            }
            return seconds;
        }
    }

    private static void addRita(ApplicationContext context) {
        context.getBean(Accounts.class)
                .add(
                        new NewAccount(
                                new AccountName("Rita"),
                                Role.READER,
                                Set.of(),
                                new Password("made up for this")));
    }

    private static List<NewDocument> made(int documents, Random random) {
        List<NewDocument> made = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            made.add(MadeUp.random(random, Label.PUBLIC, "Report " + i));
        }
        return made;
    }

    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static String words(int number) {
        return WORDS.get(number % WORDS.size())
                + " "
                + WORDS.get(number / WORDS.size() % WORDS.size());
    }

    private static SearchRequest request(String words) {
        return new SearchRequest(words, Map.of(), 1, 1, false, Language.ENGLISH);
    }

    private static void delay(ApplicationContext context, Viewer.Person owner, Random random) {
        StoredWatches watches = context.getBean(StoredWatches.class);
        Watch all = watches.kept("all", request("okapi"), Digest.NEVER, owner).watch();
        double worst = 0;
        for (int i = 0; i < 5; i++) {
            int before = watches.matches(all, owner, 100).size();
            context.getBean(Documents.class)
                    .add(MadeUp.random(random, Label.PUBLIC, "The okapi report " + i));
            long stored = System.nanoTime();
            while (watches.matches(all, owner, 100).size() == before) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            worst = Math.max(worst, (System.nanoTime() - stored) / 1e9);
        }
        Figures.OUT.printf(
                Locale.ROOT, "a match can be read after %.1f s at most, of 5 documents%n", worst);
    }
}
