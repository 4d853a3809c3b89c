package dev.hindsight.oversight;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/// Openings in SQL, within a transaction of the caller.
final class OpeningRows {
    private OpeningRows() {}

    /// Counts an item on a day, and in all.
    static void count(Handle handle, StoredOpenings.Opening opening, int times) {
        counted(
                handle,
                opening,
                times,
                "update item_openings set times = times + :times"
                        + " where item = :item and opened_on = :day",
                "insert into item_openings (item, opened_on, times) values (:item, :day, :times)");
        counted(
                handle,
                opening,
                times,
                "update opened_items set times = times + :times,"
                        + " first_opened = least(first_opened, :day),"
                        + " last_opened = greatest(last_opened, :day) where item = :item",
                "insert into opened_items (item, first_opened, last_opened, times)"
                        + " values (:item, :day, :day, :times)");
    }

    private static void counted(
            Handle handle,
            StoredOpenings.Opening opening,
            int times,
            String update,
            String insert) {
        if (execute(handle, opening, times, update) == 0) {
            execute(handle, opening, times, insert);
        }
    }

    private static int execute(
            Handle handle, StoredOpenings.Opening opening, int times, String sql) {
        return handle.createUpdate(sql)
                .bind("times", times)
                .bind("item", opening.item())
                .bind("day", opening.day())
                .execute();
    }

    /// Forgets the days before one; what was opened on them stays counted in all.
    static void forget(Handle handle, LocalDate before) {
        handle.createUpdate("delete from item_openings where opened_on < :day")
                .bind("day", before)
                .execute();
    }
}
