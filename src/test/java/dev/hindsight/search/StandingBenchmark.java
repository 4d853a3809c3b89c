package dev.hindsight.search;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.Label;
import dev.hindsight.testing.Figures;
import dev.hindsight.watch.Digest;
import dev.hindsight.watch.Watch;
import dev.hindsight.watch.Watcher;
import dev.hindsight.watch.Watches;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Measures what standing queries cost: processor time of storing and indexing documents of real
/// sentences with none of them and with many, by turns, while everything follows the change log as
/// it does in a server; and how long after a document was stored a match can be read.
///
/// Arguments: the folder of shared data, how many queries, how many documents of 50 passages a
/// round, how many rounds, and, when passages are to be compared by meaning, too, the word
/// `meaning`. Queries are those of [MixedQueries], over and over, a hundred for each owner.
public final class StandingBenchmark {
    private static final int OF_ONE = 100;

    private final Recombined made;
    private final List<MixedQueries.Asked> queries;
    private final int count;
    private final int documents;
    private final boolean meaning;

    private StandingBenchmark(Path data, int count, int documents, boolean meaning)
            throws Exception {
        this.made = new Recombined(data.resolve("un-activities/corpus.jsonl"), 100_000);
        this.queries = MixedQueries.of(data, made.real());
        this.count = count;
        this.documents = documents;
        this.meaning = meaning;
    }

    public static void main(String[] arguments) throws Exception {
        StandingBenchmark benchmark =
                new StandingBenchmark(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        arguments.length > 4 && arguments[4].equals("meaning"));
        for (int round = 1; round <= Integer.parseInt(arguments[3]); round++) {
            double without = benchmark.measured(0, round);
            double with = benchmark.measured(benchmark.count, round);
            Figures.OUT.printf(
                    Locale.ROOT,
                    "round %d: %.2f s without, %.2f s with %d queries, ratio %.3f%n",
                    round,
                    without,
                    with,
                    benchmark.count,
                    with / without);
        }
    }

    /// Seconds of processor time of the whole process.
    private double measured(int kept, int round) throws Exception {
        Path folder = Files.createTempDirectory("hindsight-standing");
        try (ApplicationContext context =
                ApplicationContext.run(
                        Map.of(
                                "hindsight.store.folder",
                                folder.resolve("data").toString(),
                                "hindsight.index.folder",
                                folder.resolve("index").toString(),
                                "hindsight.meaning.on",
                                meaning))) {
            Watcher watcher = context.getBean(Watcher.class);
            // a collection to begin with
            List<NewDocument> first = documents(round * 10_000L, 200);
            added(context, first);
            Watches watches = context.getBean(Watches.class);
            for (int i = 0; i < kept; i++) {
                SearchRequest asked = queries.get(i % queries.size()).request(false);
                var _ = watches.keep("query " + i, asked, Digest.NEVER, owner(context, i));
            }
            // a server that has run for a while has understood each question
            added(context, documents(round * 10_000L + 4_000, 20));
            List<NewDocument> more = documents(round * 10_000L + 5_000, documents);
            watcher.start();
            long before = processor();
            added(context, more);
            double seconds = (processor() - before) / 1e9;
            if (kept > 0) {
                delay(context, documents(round * 10_000L + 9_000, 5));
            }
            return seconds;
        }
    }

    /// Stores documents, and waits until they are indexed and looked at.
    private static void added(ApplicationContext context, List<NewDocument> some) {
        some.forEach(context.getBean(Documents.class)::add);
        Index index = context.getBean(Index.class);
        index.catchUp();
        index.awaitVectors();
        context.getBean(Watcher.class).catchUp();
    }

    private static Viewer.Person owner(ApplicationContext context, int query) {
        String name = "Rita " + query / OF_ONE;
        if (query % OF_ONE == 0) {
            var _ =
                    context.getBean(Accounts.class)
                            .add(
                                    new NewAccount(
                                            new AccountName(name),
                                            Role.READER,
                                            Set.of(),
                                            new Password("made up for this")));
        }
        return new Viewer.Person(name, Role.READER, Set.of());
    }

    private List<NewDocument> documents(long from, int number) {
        List<NewDocument> all = new ArrayList<>();
        for (long i = from; i < from + number; i++) {
            Document document = made.document(i);
            all.add(
                    new NewDocument(
                            Label.PUBLIC,
                            document.original(),
                            Claims.stated(document.metadata()),
                            document.coverage(),
                            made.passages(i),
                            List.of()));
        }
        return all;
    }

    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /// Documents one by one, until a search for all of them has found each.
    private static void delay(ApplicationContext context, List<NewDocument> more) {
        Watches watches = context.getBean(Watches.class);
        Viewer.Person owner = new Viewer.Person("Rita 0", Role.READER, Set.of());
        Watch kept = watches.of(owner).getFirst();
        var _ = watches.delete(kept.id(), true, owner);
        SearchRequest any = new MixedQueries.Asked("kind:document", Map.of()).request(false);
        Watch all = watches.keep("all", any, Digest.NEVER, owner).orElseThrow().watch();
        double worst = 0;
        for (NewDocument one : more) {
            int before = watches.matches(all, owner, 1_000).size();
            context.getBean(Documents.class).add(one);
            long stored = System.nanoTime();
            while (watches.matches(all, owner, 1_000).size() == before) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            worst = Math.max(worst, (System.nanoTime() - stored) / 1e9);
        }
        Figures.OUT.printf(
                Locale.ROOT,
                "a match can be read after %.1f s at most, of %d documents%n",
                worst,
                more.size());
    }
}
