package dev.hindsight.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What counting openings promises, whatever database lies under it.
abstract class OpeningsContract {
    private static final Viewer RITA = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final Viewer CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /// An empty database without a schema.
    abstract DataSource database();

    private static Jdbi migrated(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
        return Jdbi.create(source);
    }

    private static void on(LocalDate day, Jdbi jdbi, Consumer<Openings> done) {
        Clock clock = Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        StoredOpenings openings = new StoredOpenings(jdbi, clock);
        done.accept(openings);
        openings.close();
    }

    private static List<String> lines(Jdbi jdbi, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static List<String> days(Jdbi jdbi) {
        return lines(
                jdbi,
                "select item || ' ' || opened_on || ' ' || times from item_openings"
                        + " order by item, opened_on");
    }

    private static List<String> items(Jdbi jdbi) {
        return lines(
                jdbi,
                "select item || ' ' || first_opened || ' ' || last_opened || ' ' || times"
                        + " from opened_items order by item");
    }

    @Test
    void whatReadersOpenIsCountedByDayAndInAll() {
        Jdbi jdbi = migrated(database());
        on(
                DAY,
                jdbi,
                openings -> {
                    openings.opened("document", "a", RITA);
                    openings.opened("document", "a", new Viewer.Anonymous());
                    openings.opened("document", "b", CARLA);
                    openings.flush();
                    openings.opened("document", "a", RITA);
                });
        on(DAY.plusDays(1), jdbi, openings -> openings.opened("document", "a", RITA));
        assertThat(days(jdbi))
                .containsExactly("document:a 2026-03-01 3", "document:a 2026-03-02 1");
        assertThat(items(jdbi)).containsExactly("document:a 2026-03-01 2026-03-02 4");
    }

    @Test
    void daysAreForgottenAfterTwoYearsAndNotThatAnItemWasOpened() {
        Jdbi jdbi = migrated(database());
        on(
                DAY,
                jdbi,
                openings -> {
                    openings.opened("lesson", "a", RITA);
                    openings.opened("lesson", "b", RITA);
                });
        on(DAY.plusDays(1), jdbi, openings -> openings.opened("lesson", "a", RITA));
        on(DAY.plusYears(2), jdbi, Openings::flush);
        assertThat(days(jdbi)).hasSize(3);
        on(DAY.plusYears(2).plusDays(1), jdbi, Openings::flush);
        assertThat(days(jdbi)).containsExactly("lesson:a 2026-03-02 1");
        on(DAY.plusYears(9), jdbi, openings -> openings.opened("lesson", "a", RITA));
        assertThat(days(jdbi)).containsExactly("lesson:a 2035-03-01 1");
        assertThat(items(jdbi))
                .containsExactly(
                        "lesson:a 2026-03-01 2035-03-01 3", "lesson:b 2026-03-01 2026-03-01 1");
    }

    @Test
    void whatWasCountedBeforeThereWereSumsIsInThem() {
        DataSource source = database();
        Flyway.configure().dataSource(source).target("27").load().migrate();
        Jdbi.create(source)
                .useHandle(handle -> {
                    handle.execute(
                            "insert into item_openings values ('a:1', date '2025-01-01', 2)");
                    handle.execute(
                            "insert into item_openings values ('a:1', date '2025-02-01', 3)");
                    handle.execute(
                            "insert into item_openings values ('b:2', date '2024-12-01', 1)");
                });
        assertThat(items(migrated(source)))
                .containsExactly("a:1 2025-01-01 2025-02-01 5", "b:2 2024-12-01 2024-12-01 1");
    }
}
