package dev.hindsight.lessons;

import dev.hindsight.documents.Document;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.FoundLesson.Dismissal;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.CandidateKind;
import dev.hindsight.lessons.finder.CandidateLine;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// Candidates in SQL, within a transaction of the caller.
final class CandidateRows {
    private static final String LISTED = " from candidates c join documents d on d.id = c.document";

    private CandidateRows() {}

    /// A candidate as it is stored.
    record Row(DocumentId document, Candidate candidate) {}

    /// A lesson that rests on a passage.
    record Cited(int passage, LessonId lesson, Label label, boolean validated) {}

    /// Keeps everybody else who wants this from going on until the transaction ends.
    static void lock(Handle handle) {
        int _ =
                handle.createQuery(
                                "select only_row from candidate_progress where only_row = 1 for update")
                        .mapTo(Integer.class)
                        .one();
    }

    /// How far the change log has been read by this version of the finder.
    static long reached(Handle handle, String finder) {
        return handle.createQuery(
                        "select number, finder from candidate_progress where only_row = 1")
                .map((row, _) ->
                        row.getString("finder").equals(finder) ? row.getLong("number") : 0L)
                .one();
    }

    static void reach(Handle handle, long number, String finder) {
        handle.createUpdate(
                        "update candidate_progress set number = :number, finder = :finder"
                                + " where only_row = 1")
                .bind("number", number)
                .bind("finder", finder)
                .execute();
    }

    /// Puts what was found in a document in the place of what was there.
    static void replace(Handle handle, DocumentId document, List<Candidate> found) {
        handle.createUpdate("delete from candidates where document = :document")
                .bind("document", document.value())
                .execute();
        if (found.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into candidates (document, position, mark, passage, kind, score, themes, line)
                        values (:document, :position, :mark, :passage, :kind, :score, :themes, :line)
                        """);
        int position = 0;
        for (Candidate candidate : found) {
            position++;
            batch.bind("document", document.value())
                    .bind("position", position)
                    .bind("mark", FoundLesson.mark(candidate))
                    .bind("passage", candidate.passage().number())
                    .bind("kind", candidate.judgement().kind().code())
                    .bind("score", candidate.judgement().score())
                    .bind("themes", lines(candidate.themes()))
                    .bind("line", CandidateLine.write(candidate))
                    .add();
        }
        batch.execute();
    }

    private static String lines(List<ThemeId> themes) {
        return themes.stream().map(ThemeId::value).collect(Collectors.joining("\n"));
    }

    /// The labels of documents that have candidates.
    static List<Label> labels(Handle handle) {
        return handle.createQuery("select distinct d.label" + LISTED)
                .mapTo(String.class)
                .map(Label::new)
                .list();
    }

    static List<Row> list(
            Handle handle,
            Collection<Label> labels,
            CandidateFilter filter,
            int offset,
            int limit) {
        String sql =
                "select c.document, c.line"
                        + LISTED
                        + where(filter)
                        + " order by c.score desc, c.document, c.position offset "
                        + offset
                        + " rows fetch first "
                        + limit
                        + " rows only";
        return bound(handle.createQuery(sql), labels, filter)
                .map((row, _) ->
                        new Row(
                                new DocumentId(row.getString("document")),
                                CandidateLine.read(row.getString("line"))))
                .list();
    }

    static long count(Handle handle, Collection<Label> labels, CandidateFilter filter) {
        return bound(handle.createQuery("select count(*)" + LISTED + where(filter)), labels, filter)
                .mapTo(Long.class)
                .one();
    }

    private static String where(CandidateFilter filter) {
        return " where d.label in (<labels>) and "
                + (filter.dismissed() ? "" : "not ")
                + "exists (select 1 from candidate_dismissals x"
                + " where x.document = c.document and x.mark = c.mark)"
                + (filter.kinds().isEmpty() ? "" : " and c.kind in (<kinds>)")
                + anyOf("c.themes", "theme", filter.themes().size())
                + anyOf("d.missions", "mission", filter.missions().size());
    }

    private static String anyOf(String column, String name, int values) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            terms.add("'\n' || " + column + " || '\n' like :" + name + i);
        }
        return terms.isEmpty() ? "" : " and (" + String.join(" or ", terms) + ")";
    }

    private static Query bound(Query query, Collection<Label> labels, CandidateFilter filter) {
        query.bindList("labels", labels.stream().map(Label::value).toList());
        if (!filter.kinds().isEmpty()) {
            query.bindList("kinds", filter.kinds().stream().map(CandidateKind::code).toList());
        }
        bindEach(query, "theme", filter.themes());
        bindEach(query, "mission", filter.missions());
        return query;
    }

    private static void bindEach(Query query, String name, Collection<?> values) {
        int i = 0;
        for (Object value : values) {
            query.bind(name + i, "%\n" + value + "\n%");
            i++;
        }
    }

    /// The lessons whose words rest on a passage of a document, by id.
    ///
    /// @param names every id that means the document, at least one
    static List<Cited> cited(Handle handle, Set<DocumentId> names) {
        return handle.createQuery(
                        "select p.passage, l.id, t.label, l.validated from lesson_proofs p"
                                + " join lessons l on l.id = p.lesson and l.words = p.number"
                                + " join lesson_texts t on t.lesson = l.id and t.number = l.words"
                                + " where p.item in (<items>) and p.passage is not null order by l.id")
                .bindList("items", names.stream().map(DocumentId::value).toList())
                .map((row, _) ->
                        new Cited(
                                row.getInt("passage"),
                                new LessonId(row.getString("id")),
                                new Label(row.getString("label")),
                                row.getBoolean("validated")))
                .list();
    }

    /// What was dismissed in a document, by mark.
    static Map<String, Dismissal> dismissals(Handle handle, DocumentId document) {
        Map<String, Dismissal> dismissals = new HashMap<>();
        handle.createQuery("select * from candidate_dismissals where document = :document")
                .bind("document", document.value())
                .map((row, _) ->
                        Map.entry(
                                row.getString("mark"),
                                new Dismissal(
                                        row.getString("reason"),
                                        row.getString("made_by"),
                                        row.getObject("made_at", OffsetDateTime.class)
                                                .toInstant())))
                .forEach(one -> dismissals.put(one.getKey(), one.getValue()));
        return dismissals;
    }

    /// Dismisses a candidate; the newest reason counts.
    static void dismiss(Handle handle, Document document, String mark, Dismissal dismissal) {
        boolean _ = restore(handle, document.id(), mark);
        handle.createUpdate(
                        "insert into candidate_dismissals (document, mark, hash, reason, made_by, made_at)"
                                + " values (:document, :mark, :hash, :reason, :by, :at)")
                .bind("document", document.id().value())
                .bind("mark", mark)
                .bind("hash", document.original().hash().hex())
                .bind("reason", dismissal.reason())
                .bind("by", dismissal.by())
                .bind("at", OffsetDateTime.ofInstant(dismissal.at(), ZoneOffset.UTC))
                .execute();
    }

    static boolean restore(Handle handle, DocumentId document, String mark) {
        return handle.createUpdate(
                                "delete from candidate_dismissals"
                                        + " where document = :document and mark = :mark")
                        .bind("document", document.value())
                        .bind("mark", mark)
                        .execute()
                > 0;
    }

    /// Takes over what was dismissed when the same original stood under an id that is gone, as
    /// after a change of label.
    static void inherit(Handle handle, Document document) {
        handle.createUpdate(
                        """
                        update candidate_dismissals set document = :document
                        where hash = :hash and document <> :document
                            and not exists (select 1 from documents d
                                where d.id = candidate_dismissals.document)
                            and mark not in (select x.mark from candidate_dismissals x
                                where x.document = :document)
                            and document = (select min(y.document) from candidate_dismissals y
                                where y.hash = :hash and y.mark = candidate_dismissals.mark
                                    and y.document <> :document
                                    and not exists (select 1 from documents e
                                        where e.id = y.document))
                        """)
                .bind("document", document.id().value())
                .bind("hash", document.original().hash().hex())
                .execute();
    }
}
