package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/// Practices in SQL, within a transaction of the caller.
final class PracticeRows {
    private static final String NEWEST =
            " from practices p join practice_revisions r"
                    + " on r.practice = p.id and r.number = p.revision";

    private PracticeRows() {}

    /// Where a practice stands.
    ///
    /// @param revision number of the newest revision
    record Standing(int revision, boolean withdrawn) {}

    /// Which practices a listing is about.
    ///
    /// @param labels at least one
    record Visible(Collection<Label> labels, boolean drafts, PracticeFilter filter) {}

    /// Keeps the row locked until the transaction ends.
    static Optional<Standing> lock(Handle handle, PracticeId id) {
        return standing(handle, id, " for update");
    }

    static Optional<Standing> standing(Handle handle, PracticeId id) {
        return standing(handle, id, "");
    }

    private static Optional<Standing> standing(Handle handle, PracticeId id, String locking) {
        return handle.createQuery(
                        "select revision, withdrawn from practices where id = :id" + locking)
                .bind("id", id.value())
                .map((row, _) -> new Standing(row.getInt("revision"), row.getBoolean("withdrawn")))
                .findOne();
    }

    /// @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException when somebody else has
    ///   just added the same id
    static void add(Handle handle, Practice practice) {
        handle.createUpdate(
                        "insert into practices (id, revision, withdrawn) values (:id, :n, false)")
                .bind("id", practice.id().value())
                .bind("n", practice.revision().number())
                .execute();
        insertRevision(handle, practice);
    }

    static void replace(Handle handle, Practice practice) {
        insertRevision(handle, practice);
        handle.createUpdate("update practices set revision = :n, withdrawn = false where id = :id")
                .bind("id", practice.id().value())
                .bind("n", practice.revision().number())
                .execute();
    }

    static void withdraw(Handle handle, PracticeId id) {
        handle.createUpdate("update practices set withdrawn = true where id = :id")
                .bind("id", id.value())
                .execute();
    }

    private static void insertRevision(Handle handle, Practice practice) {
        PracticeText text = practice.text();
        Revision revision = practice.revision();
        handle.createUpdate(
                        """
                        insert into practice_revisions (practice, number, title, themes, missions,
                            dated, status, label, body, steward, review_by, author, made_at, origin)
                        values (:practice, :number, :title, :themes, :missions,
                            :dated, :status, :label, :body, :steward, :review_by, :author, :made_at,
                            :origin)
                        """)
                .bind("practice", practice.id().value())
                .bind("number", revision.number())
                .bind("title", text.title())
                .bind("themes", lines(text.themes()))
                .bind("missions", lines(text.missions()))
                .bind("dated", text.date().toString())
                .bind("status", text.status().code())
                .bind("label", text.label().value())
                .bind("body", text.body())
                .bind("steward", text.care().steward())
                .bind("review_by", text.care().reviewBy())
                .bind("author", revision.author())
                .bind("made_at", OffsetDateTime.ofInstant(revision.time(), ZoneOffset.UTC))
                .bind("origin", revision.origin().name().toLowerCase(Locale.ROOT))
                .execute();
        insertEvidence(handle, practice);
    }

    private static void insertEvidence(Handle handle, Practice practice) {
        List<Evidence> evidence = practice.text().evidence();
        if (evidence.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into practice_evidence (practice, revision, position, item, page,
                            passage, section, shows)
                        values (:practice, :revision, :position, :item, :page, :passage, :section,
                            :shows)
                        """);
        for (int i = 0; i < evidence.size(); i++) {
            Reference reference = evidence.get(i).reference();
            batch.bind("practice", practice.id().value())
                    .bind("revision", practice.revision().number())
                    .bind("position", i + 1)
                    .bind("item", reference.item())
                    .bind("page", reference.page())
                    .bind("passage", reference.passage())
                    .bind("section", reference.section())
                    .bind("shows", evidence.get(i).shows())
                    .add();
        }
        batch.execute();
    }

    static Optional<Practice> revision(Handle handle, PracticeId id, int number) {
        return handle.createQuery(
                        "select * from practice_revisions where practice = :id and number = :number")
                .bind("id", id.value())
                .bind("number", number)
                .map((row, _) -> practice(handle, row))
                .findOne();
    }

    /// What decides who may see a revision.
    record Stage(int number, Label label, boolean published) {}

    /// Every revision, the oldest first.
    static List<Stage> stages(Handle handle, PracticeId id) {
        return handle.createQuery(
                        "select number, label, status from practice_revisions"
                                + " where practice = :id order by number")
                .bind("id", id.value())
                .map((row, _) ->
                        new Stage(
                                row.getInt("number"),
                                new Label(row.getString("label")),
                                Status.ofCode(row.getString("status")).orElseThrow()
                                        == Status.PUBLISHED))
                .list();
    }

    static List<Practice> revisions(Handle handle, PracticeId id) {
        return handle.createQuery(
                        "select * from practice_revisions where practice = :id order by number desc")
                .bind("id", id.value())
                .map((row, _) -> practice(handle, row))
                .list();
    }

    static List<Label> labels(Handle handle) {
        return handle.createQuery("select distinct r.label" + NEWEST + " where p.withdrawn = false")
                .mapTo(String.class)
                .map(Label::new)
                .list();
    }

    static List<Practice> list(Handle handle, Visible visible, int offset, int limit) {
        String sql =
                "select r.*"
                        + NEWEST
                        + where(visible)
                        + " order by r.dated desc, p.id offset "
                        + offset
                        + " rows fetch first "
                        + limit
                        + " rows only";
        return bound(handle.createQuery(sql), visible)
                .map((row, _) -> practice(handle, row))
                .list();
    }

    static long count(Handle handle, Visible visible) {
        return bound(handle.createQuery("select count(*)" + NEWEST + where(visible)), visible)
                .mapTo(Long.class)
                .one();
    }

    private static String where(Visible visible) {
        return " where p.withdrawn = false and r.label in (<labels>)"
                + (visible.drafts() ? "" : " and r.status = 'published'")
                + anyOf("r.themes", "theme", visible.filter().themes().size())
                + anyOf("r.missions", "mission", visible.filter().missions().size());
    }

    private static String anyOf(String column, String name, int values) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            terms.add("'\n' || " + column + " || '\n' like :" + name + i);
        }
        return terms.isEmpty() ? "" : " and (" + String.join(" or ", terms) + ")";
    }

    private static Query bound(Query query, Visible visible) {
        query.bindList("labels", visible.labels().stream().map(Label::value).toList());
        bindEach(query, "theme", visible.filter().themes());
        bindEach(query, "mission", visible.filter().missions());
        return query;
    }

    private static void bindEach(Query query, String name, Collection<?> values) {
        int i = 0;
        for (Object value : values) {
            query.bind(name + i, "%\n" + value + "\n%");
            i++;
        }
    }

    private static Practice practice(Handle handle, ResultSet row) throws SQLException {
        PracticeId id = new PracticeId(row.getString("practice"));
        Revision revision =
                new Revision(
                        row.getInt("number"),
                        row.getString("author"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Revision.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)));
        PracticeText text =
                new PracticeText(
                        row.getString("title"),
                        split(row.getString("themes"), ThemeId::new),
                        split(row.getString("missions"), MissionId::new),
                        PartialDate.parse(row.getString("dated")),
                        Status.ofCode(row.getString("status")).orElseThrow(),
                        new Label(row.getString("label")),
                        evidence(handle, id, revision.number()),
                        row.getString("body"),
                        new Care(
                                row.getString("steward"),
                                row.getObject("review_by", LocalDate.class)));
        return new Practice(id, text, revision);
    }

    private static List<Evidence> evidence(Handle handle, PracticeId id, int revision) {
        return handle.createQuery(
                        "select * from practice_evidence"
                                + " where practice = :id and revision = :n order by position")
                .bind("id", id.value())
                .bind("n", revision)
                .map((row, _) ->
                        new Evidence(
                                new Reference(
                                        row.getString("item"),
                                        row.getObject("page", Integer.class),
                                        row.getObject("passage", Integer.class),
                                        row.getString("section")),
                                row.getString("shows")))
                .list();
    }

    private static String lines(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static <T> List<T> split(String lines, Function<String, T> reader) {
        return lines.isEmpty() ? List.of() : lines.lines().map(reader).toList();
    }
}
