package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditCheck;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.audit.TestAudit;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.oversight.AuditFilter;
import dev.hindsight.oversight.AuditLog;
import dev.hindsight.testing.Figures;
import dev.hindsight.testing.MadeUp;
import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/// What the audit log costs whoever changes something, and whoever reads it: steps with a line and
/// without one by turns in the same database, then check and search over a log that grows tenfold.
/// Both databases, with the product's settings; what PostgreSQL commits is on the disk.
///
/// Arguments: how many steps of each kind, how many lines.
final class AuditBenchmark implements AutoCloseable {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final int PASSAGES = 60;
    private static final int THREADS = 4;
    private static final int BATCH = 1_000;
    private static final int ACTORS = 200;
    private static final int ITEMS = 5_000;
    private static final int LOOKS = 200;

    private interface Step {
        void make(int number, StoredDocuments documents, Audit audit) throws Exception;
    }

    private final String name;
    private final ApplicationContext context;
    private final Jdbi jdbi;
    private final ChangeRows changes;
    private final Audit audit = TestAudit.at(Clock.systemUTC());

    private AuditBenchmark(String name, Map<String, Object> settings) {
        this.name = name;
        context = ApplicationContext.run(settings);
        jdbi = context.getBean(Jdbi.class);
        changes = new ChangeRows(jdbi, Clock.systemUTC());
    }

    public static void main(String[] arguments) throws Exception {
        int steps = Integer.parseInt(arguments[0]);
        int lines = Integer.parseInt(arguments[1]);
        Path folder = Path.of("target", "audit-benchmark", UUID.randomUUID().toString());
        String embedded = folder.resolve("embedded").toString();
        try (AuditBenchmark h2 =
                new AuditBenchmark("H2", Map.of("hindsight.store.folder", embedded))) {
            h2.measure(steps, lines);
        }
        try (EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("synchronous_commit", "on")
                                .start();
                AuditBenchmark postgres =
                        new AuditBenchmark(
                                "PostgreSQL",
                                Map.of(
                                        "hindsight.store.folder",
                                        folder.resolve("originals").toString(),
                                        "hindsight.store.url",
                                        server.getJdbcUrl("postgres", "postgres"),
                                        "hindsight.store.user",
                                        "postgres"))) {
            postgres.measure(steps, lines);
        }
    }

    private void measure(int steps, int lines) throws Exception {
        List<DocumentId> stored = new ArrayList<>();
        Step smallest =
                (number, _, log) ->
                        jdbi.useTransaction(handle -> {
                            changes.append(handle, ItemKind.LESSON, "l" + number, Label.PUBLIC);
                            log.append(handle, event(number));
                        });
        Step filing =
                (number, documents, _) ->
                        stored.add(documents.add(document(number)).orElseThrow().id());
        Step editing =
                (number, documents, _) ->
                        documents.edit(
                                stored.get(number % stored.size()),
                                MadeUp.document(Label.PUBLIC, "Edit " + number, "x").metadata(),
                                OWNER);
        byTurns("warm-up, a change alone", steps / 4, smallest);
        byTurns("a change alone", steps, smallest);
        byTurns("warm-up, filing", steps / 40, filing);
        byTurns("filing " + PASSAGES + " passages", steps / 4, filing);
        byTurns("warm-up, editing", steps / 4, editing);
        byTurns("editing a description", steps, editing);
        atOnce(steps, smallest);
        readings(lines / 10);
        readings(lines);
    }

    private static NewDocument document(int number) {
        String title = "Review " + number + " " + UUID.randomUUID();
        String[] paragraphs =
                IntStream.range(0, PASSAGES)
                        .mapToObj(n -> title + " says that recruitment was late, " + n)
                        .toArray(String[]::new);
        return MadeUp.document(Label.PUBLIC, title, paragraphs);
    }

    private static AuditEvent event(int number) {
        return new AuditEvent(
                "person" + number % ACTORS,
                "lesson.edit",
                "lesson:l" + number % ITEMS,
                "{\"title\": \"Recruit early\", \"themes\": [\"recruitment\"]}",
                "{\"title\": \"Recruit earlier\", \"themes\": [\"recruitment\"]}");
    }

    private StoredDocuments documents(Audit log) {
        Originals originals = context.getBean(Originals.class);
        return new StoredDocuments(
                jdbi, changes, log, originals, new RecentPassages(), Clock.systemUTC());
    }

    private void byTurns(String what, int steps, Step step) throws Exception {
        Audit none = (_, _) -> 0;
        StoredDocuments quiet = documents(none);
        StoredDocuments told = documents(audit);
        long without = 0;
        long with = 0;
        for (int i = 0; i < steps; i++) {
            long start = System.nanoTime();
            step.make(2 * i, quiet, none);
            long middle = System.nanoTime();
            step.make(2 * i + 1, told, audit);
            with += System.nanoTime() - middle;
            without += middle - start;
        }
        tell(what, steps, without, with);
    }

    private void tell(String what, int steps, long without, long with) {
        Figures.OUT.printf(
                Locale.ROOT,
                "%s: %s, %d each: %.3f ms without, %.3f ms with, ratio %.3f%n",
                name,
                what,
                steps,
                without / 1e6 / steps,
                with / 1e6 / steps,
                (double) with / without);
    }

    /// Several people change something at once; lines are written one after the other.
    private void atOnce(int steps, Step step) throws Exception {
        Audit none = (_, _) -> 0;
        long without = 0;
        long with = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int turn = 0; turn < 10; turn++) {
                without += nanoseconds(threads, steps / 10, step, none);
                with += nanoseconds(threads, steps / 10, step, audit);
            }
        }
        tell("a change alone, " + THREADS + " at once", steps, without, with);
    }

    private long nanoseconds(ExecutorService threads, int steps, Step step, Audit log)
            throws Exception {
        StoredDocuments documents = documents(log);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            tasks.add(() -> {
                for (int i = 0; i < steps / THREADS; i++) {
                    step.make(i, documents, log);
                }
                return null;
            });
        }
        long start = System.nanoTime();
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
        return System.nanoTime() - start;
    }

    /// Fills the log up to a number of lines and reads it in every way.
    private void readings(int lines) throws Exception {
        AuditCheck check = context.getBean(AuditCheck.class);
        AuditLog log = context.getBean(AuditLog.class);
        long written = log.count(OWNER, AuditFilter.EVERYTHING);
        for (int first = (int) written; first < lines; first += BATCH) {
            int from = first;
            int to = Math.min(lines, first + BATCH);
            jdbi.useTransaction(handle ->
                    IntStream.range(from, to)
                            .forEach(number -> audit.append(handle, event(number))));
        }
        middle(lines, "check", 3, _ -> check.check());
        middle(lines, "newest 50", LOOKS, _ -> list(log, AuditFilter.EVERYTHING));
        middle(lines, "newest 50 of a person", LOOKS, i -> list(log, by(i)));
        middle(lines, "lines of an item", LOOKS, i -> list(log, of(i)));
        middle(lines, "count of a person", LOOKS, i -> log.count(OWNER, by(i)));
        middle(lines, "count of all", LOOKS / 10, _ -> log.count(OWNER, AuditFilter.EVERYTHING));
    }

    private static AuditFilter by(int number) {
        return new AuditFilter("person" + number % ACTORS, "", "", null, null);
    }

    private static AuditFilter of(int number) {
        return new AuditFilter("", "", "lesson:l" + number % ITEMS, null, null);
    }

    private static int list(AuditLog log, AuditFilter filter) {
        return log.lines(OWNER, filter, Long.MAX_VALUE, 50).size();
    }

    private interface Look {
        Object at(int number);
    }

    private void middle(int lines, String what, int times, Look look) {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            if (look.at(i).equals("nothing")) {
                throw new IllegalStateException(what);
            }
            taken.add(System.nanoTime() - start);
        }
        taken.sort(null);
        Figures.OUT.printf(
                Locale.ROOT,
                "%s: %,d lines, %s: %.2f ms (median of %d)%n",
                name,
                lines,
                what,
                taken.get(times / 2) / 1e6,
                times);
    }

    @Override
    public void close() {
        context.close();
    }
}
