package dev.hindsight.gaps;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Searches without result in SQL, within a transaction of the caller.
final class SearchRows {
    private static final int MOST_A_DAY = 2_000;

    private SearchRows() {}

    static void count(Handle handle, String words, LocalDate day) {
        int known =
                handle.createUpdate(
                                "update unanswered_searches set times = times + 1"
                                        + " where words = :words and asked_on = :day")
                        .bind("words", words)
                        .bind("day", day)
                        .execute();
        if (known == 0 && ofDay(handle, day) < MOST_A_DAY) {
            handle.createUpdate("delete from unanswered_searches where asked_on < :day")
                    .bind("day", day.minusYears(1))
                    .execute();
            handle.createUpdate("insert into unanswered_searches values (:words, :day, 1)")
                    .bind("words", words)
                    .bind("day", day)
                    .execute();
        }
    }

    private static long ofDay(Handle handle, LocalDate day) {
        return handle.createQuery("select count(*) from unanswered_searches where asked_on = :day")
                .bind("day", day)
                .mapTo(Long.class)
                .one();
    }

    static List<Unanswered> list(Handle handle, int offset, int limit) {
        return handle.createQuery(
                        """
                        select words, sum(times) as often, max(asked_on) as latest
                        from unanswered_searches group by words
                        order by often desc, latest desc, words
                        offset :offset rows fetch first :limit rows only
                        """)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, _) ->
                        new Unanswered(
                                row.getString("words"),
                                row.getLong("often"),
                                row.getObject("latest", LocalDate.class)))
                .list();
    }

    static long different(Handle handle) {
        return handle.createQuery("select count(distinct words) from unanswered_searches")
                .mapTo(Long.class)
                .one();
    }
}
