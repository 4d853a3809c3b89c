package dev.hindsight.documents;

import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Language;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Recognised pages in SQL, within a transaction of the caller.
final class OcrPageRows {
    private static final int LONGEST_PROBLEM = 1_000;

    private OcrPageRows() {}

    static void insert(Handle handle, ContentHash original, OcrPages.Kept page) {
        String problem = page.problem();
        handle.createUpdate(
                        """
                        insert into recognised_pages (hash, page, language, problem, words)
                        values (:hash, :page, :language, :problem, :words)
                        """)
                .bind("hash", original.hex())
                .bind("page", page.page())
                .bind("language", page.language().code())
                .bind(
                        "problem",
                        problem != null && problem.length() > LONGEST_PROBLEM
                                ? problem.substring(0, LONGEST_PROBLEM)
                                : problem)
                .bind("words", page.words())
                .execute();
    }

    static boolean has(Handle handle, ContentHash original, int page) {
        return handle.createQuery(
                                "select count(*) from recognised_pages where hash = :hash and page = :page")
                        .bind("hash", original.hex())
                        .bind("page", page)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static List<OcrPages.Kept> of(Handle handle, ContentHash original) {
        return handle.createQuery("select * from recognised_pages where hash = :hash order by page")
                .bind("hash", original.hex())
                .map((row, _) ->
                        new OcrPages.Kept(
                                row.getInt("page"),
                                Language.ofCode(row.getString("language")).orElseThrow(),
                                row.getString("problem"),
                                row.getString("words")))
                .list();
    }

    static void delete(Handle handle, ContentHash original) {
        handle.createUpdate("delete from recognised_pages where hash = :hash")
                .bind("hash", original.hex())
                .execute();
    }
}
