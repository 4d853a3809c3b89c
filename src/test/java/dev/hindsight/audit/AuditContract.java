package dev.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the audit log promises, whatever database lies under it.
abstract class AuditContract {
    private static final int LINES = 12;
    private Jdbi jdbi;
    private final Audit audit = new AuditRows(Clock.systemUTC());

    /// An empty database with the schema.
    abstract Jdbi database();

    /// Does what only somebody with a database of their own can do: takes the trigger away.
    abstract void unlock(Jdbi jdbi);

    @BeforeEach
    void open() {
        jdbi = database();
    }

    private void write(int lines) {
        for (int i = 1; i <= lines; i++) {
            AuditEvent event =
                    new AuditEvent("Amina", "lesson.edit", "lesson:l" + i, "was é" + i, "is " + i);
            jdbi.useTransaction(handle -> assertThat(audit.append(handle, event)).isPositive());
        }
    }

    private AuditCheck.Report check() {
        return new AuditCheck(jdbi).check();
    }

    private void tamper(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }

    @Test
    void whatWasWrittenIsFoundWhole() {
        assertThat(check()).isEqualTo(new AuditCheck.Report(0, "", List.of()));
        write(LINES);
        AuditCheck.Report report = check();
        assertThat(report.lines()).isEqualTo(LINES);
        assertThat(report.faults()).isEmpty();
        AuditCheck check = new AuditCheck(jdbi);
        assertThat(check.shows(LINES, report.head())).isTrue();
        assertThat(check.shows(LINES - 1, report.head())).isFalse();
        assertThat(check.shows(LINES + 1, report.head())).isFalse();
    }

    @Test
    void linesAreNeitherChangedNorDeleted() {
        write(3);
        for (String sql :
                List.of(
                        "update audit_lines set actor = 'x' where number = 2",
                        "delete from audit_lines where number = 2",
                        "delete from audit_lines")) {
            assertThatThrownBy(() -> tamper(sql)).isInstanceOf(JdbiException.class);
        }
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void aChangeInAnyColumnIsNamedByItsNumber() {
        write(LINES);
        unlock(jdbi);
        Map<String, String> changes =
                Map.of(
                        "made_at", "made_at + interval '1' second",
                        "actor", "'Amin'",
                        "action", "'lesson.edis'",
                        "item", "'lesson:l8'",
                        "was", "null",
                        "is_now", "''",
                        "hash", "'0' || substring(hash from 2)");
        int number = 1;
        for (Map.Entry<String, String> one : changes.entrySet()) {
            // the first digit of the hash may be 0 already
            String sql = one.getKey().equals("hash") ? "reverse_hash" : one.getValue();
            number++;
            long broken = number;
            if (sql.equals("reverse_hash")) {
                jdbi.useHandle(handle ->
                        handle.execute(
                                "update audit_lines set hash = ? where number = ?",
                                "0".repeat(64),
                                broken));
            } else {
                tamper(
                        "update audit_lines set "
                                + one.getKey()
                                + " = "
                                + sql
                                + " where number = "
                                + number);
            }
            assertThat(check().faults())
                    .as(one.getKey())
                    .hasSize(number - 1)
                    .anyMatch(fault -> fault.startsWith("audit: line " + broken + " is not"));
        }
    }

    @Test
    void anyByteThatIsFlippedIsFound() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        write(LINES);
        unlock(jdbi);
        List<String> columns = List.of("actor", "action", "item", "was", "is_now", "hash");
        for (int i = 0; i < 200; i++) {
            int number = 1 + random.nextInt(LINES);
            String column = columns.get(random.nextInt(columns.size()));
            String before = text(column, number);
            int at = random.nextInt(before.length());
            char flipped = (char) (before.charAt(at) ^ (1 << random.nextInt(7)));
            if (flipped == 0 || Character.isSurrogate(flipped)) {
                continue;
            }
            set(column, number, before.substring(0, at) + flipped + before.substring(at + 1));
            assertThat(check().faults())
                    .as("seed %d, %s of line %d at %d", seed, column, number, at)
                    .isNotEmpty()
                    .allMatch(fault -> fault.startsWith("audit: line " + number + " "));
            set(column, number, before);
            assertThat(check().faults()).isEmpty();
        }
    }

    private String text(String column, long number) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select " + column + " from audit_lines where number = ?")
                        .bind(0, number)
                        .mapTo(String.class)
                        .one());
    }

    private void set(String column, long number, String text) {
        jdbi.useHandle(handle ->
                handle.execute(
                        "update audit_lines set " + column + " = ? where number = ?",
                        text,
                        number));
    }

    @Test
    void aLineThatIsMissingIsNamed() {
        write(LINES);
        unlock(jdbi);
        tamper("delete from audit_lines where number in (5, 6)");
        assertThat(check().faults()).containsExactly("audit: lines 5 to 6 were taken out");
    }

    @Test
    void aLineThatIsAddedIsNamed() {
        write(LINES);
        unlock(jdbi);
        for (long number : new long[] {0, LINES + 1}) {
            tamper(
                    "insert into audit_lines select "
                            + number
                            + ", made_at, actor, action, item, was, is_now, hash"
                            + " from audit_lines where number = 3");
        }
        assertThat(check().faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("line 0 was added"))
                .anyMatch(fault -> fault.contains("line 13 was added behind the tip"));
    }

    @Test
    void linesInAnotherOrderAreNamed() {
        write(LINES);
        unlock(jdbi);
        tamper("update audit_lines set number = 100 where number = 4");
        tamper("update audit_lines set number = 4 where number = 5");
        tamper("update audit_lines set number = 5 where number = 100");
        assertThat(check().faults())
                .anyMatch(fault -> fault.startsWith("audit: line 4 is not"))
                .anyMatch(fault -> fault.startsWith("audit: line 5 is not"));
    }

    @Test
    void linesCutOffTheEndAreNoticedByTheTipAndBesideAnOlderHead() {
        write(LINES);
        String head = check().head();
        unlock(jdbi);
        tamper("delete from audit_lines where number > 9");
        assertThat(check().faults()).containsExactly("audit: lines 10 to 12 were cut off the end");
        tamper(
                "update audit_tip set newest = 9,"
                        + " hash = (select hash from audit_lines where number = 9)");
        assertThat(check().faults()).isEmpty();
        assertThat(new AuditCheck(jdbi).shows(LINES, head)).isFalse();
    }

    @Test
    void aTipThatIsChangedOrGoneIsNoticed() {
        write(LINES);
        tamper("update audit_tip set hash = '" + "0".repeat(64) + "'");
        assertThat(check().faults()).hasSize(1);
        tamper("delete from audit_tip");
        assertThat(check().faults()).anyMatch(fault -> fault.contains("0 tips"));
    }

    @Test
    void longTextsAreCutAndWhatNoDatabaseKeepsIsReplaced() {
        String text = "a\u0000" + "\uD83D\uDE00".repeat(3_000) + "\uD800";
        AuditEvent event = new AuditEvent("A", "lesson.edit", "lesson:x", text, "");
        jdbi.useTransaction(handle -> assertThat(audit.append(handle, event)).isOne());
        assertThat(check().faults()).isEmpty();
        assertThat(text("was", 1))
                .startsWith("a\uFFFD\uD83D\uDE00")
                .hasSizeLessThan(4_200)
                .contains("(6003 characters, SHA-256 ");
    }

    @Test
    void eightWritersWaitForEachOtherAndNeverForever() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "writer" + i;
            writers.add(() -> {
                for (int j = 0; j < 25; j++) {
                    boolean change = j % 2 == 0;
                    jdbi.useTransaction(handle -> {
                        // as the catalogue does: the counter of changes first, the tip last
                        if (change) {
                            handle.execute(
                                    "update change_counter set newest = newest + 1"
                                            + " where only_row = 1");
                        }
                        audit.append(handle, new AuditEvent(name, "test.ran", "x:1", null, null));
                        audit.append(handle, new AuditEvent(name, "test.ran", "x:2", null, null));
                    });
                }
                return 25;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> one : threads.invokeAll(writers)) {
                assertThat(one.get()).isEqualTo(25);
            }
        }
        assertThat(check().lines()).isEqualTo(400);
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoLine() {
        write(2);
        assertThatThrownBy(() ->
                        jdbi.useTransaction(handle -> {
                            audit.append(handle, new AuditEvent("A", "a.b", "x:1", null, null));
                            throw new IllegalStateException("taken back");
                        }))
                .isInstanceOf(IllegalStateException.class);
        write(1);
        assertThat(check()).extracting(AuditCheck.Report::lines).isEqualTo(3L);
        assertThat(check().faults()).isEmpty();
    }
}
