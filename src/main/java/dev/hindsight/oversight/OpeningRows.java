package dev.hindsight.oversight;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Openings in SQL, within a transaction of the caller.
final class OpeningRows {
    private OpeningRows() {}

    static void count(Handle handle, StoredOpenings.Opening opening, int times) {
        int known =
                handle.createUpdate(
                                "update item_openings set times = times + :times"
                                        + " where item = :item and opened_on = :day")
                        .bind("times", times)
                        .bind("item", opening.item())
                        .bind("day", opening.day())
                        .execute();
        if (known == 0) {
            handle.createUpdate("insert into item_openings values (:item, :day, :times)")
                    .bind("times", times)
                    .bind("item", opening.item())
                    .bind("day", opening.day())
                    .execute();
        }
    }

    /// Kind, colon and id of each item of a kind that was opened on any day.
    static Set<String> ever(Handle handle, String kind) {
        return new HashSet<>(
                handle.createQuery("select distinct item from item_openings where item like :kind")
                        .bind("kind", kind + ":%")
                        .mapTo(String.class)
                        .list());
    }
}
