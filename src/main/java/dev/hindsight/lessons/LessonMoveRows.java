package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Moves of lessons in SQL, within a transaction of the caller.
final class LessonMoveRows {
    private LessonMoveRows() {}

    /// What the moves of a lesson tell.
    ///
    /// @param text its words now
    /// @param moves the oldest first
    record Told(LessonText text, List<LessonMove> moves) {}

    /// Names a move.
    private record Key(String lesson, int number) {
        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString("lesson"), row.getInt("number"));
        }
    }

    /// Number of the move whose words count.
    static int words(List<LessonMove> moves) {
        return moves.reversed().stream()
                .filter(move -> text(move.step()).isPresent())
                .mapToInt(LessonMove::number)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<LessonText> text(LessonStep step) {
        return switch (step) {
            case LessonStep.Observe observe -> Optional.of(observe.text());
            case LessonStep.Edit edit -> Optional.of(edit.text());
            default -> Optional.empty();
        };
    }

    static void insert(Handle handle, LessonId id, LessonMove move) {
        LessonStep step = move.step();
        LessonStep.@Nullable Assign assign = step instanceof LessonStep.Assign it ? it : null;
        LessonStep.@Nullable Report report = step instanceof LessonStep.Report it ? it : null;
        handle.createUpdate(
                        """
                        insert into lesson_moves (lesson, number, kind, actor, made_at, reason,
                            action, status, what, owner, due, successor)
                        values (:lesson, :number, :kind, :actor, :made_at, :reason,
                            :action, :status, :what, :owner, :due, :successor)
                        """)
                .bind("lesson", id.value())
                .bind("number", move.number())
                .bind("kind", step.code())
                .bind("actor", move.actor())
                .bind("made_at", OffsetDateTime.ofInstant(move.at(), ZoneOffset.UTC))
                .bind("reason", step.reason())
                .bind("action", report == null ? null : (Integer) report.action())
                .bind("status", report == null ? null : report.status().code())
                .bind("what", assign == null ? null : assign.what())
                .bind("owner", assign == null ? null : assign.owner())
                .bind("due", assign == null ? null : assign.due())
                .bind("successor", step instanceof LessonStep.Supersede it ? it.by().value() : null)
                .execute();
        text(step).ifPresent(text -> insert(handle, id, move.number(), text));
        insert(handle, id, move.number(), StoredLessons.proofs(step));
    }

    private static void insert(Handle handle, LessonId id, int number, LessonText text) {
        handle.createUpdate(
                        """
                        insert into lesson_texts (lesson, number, title, statement, themes,
                            missions, dated, label)
                        values (:lesson, :number, :title, :statement, :themes,
                            :missions, :dated, :label)
                        """)
                .bind("lesson", id.value())
                .bind("number", number)
                .bind("title", text.title())
                .bind("statement", text.statement())
                .bind("themes", lines(text.themes()))
                .bind("missions", lines(text.missions()))
                .bind("dated", text.date().toString())
                .bind("label", text.label().value())
                .execute();
    }

    private static void insert(Handle handle, LessonId id, int number, List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into lesson_proofs (lesson, number, position, item, page, passage,
                            section, link, shows)
                        values (:lesson, :number, :position, :item, :page, :passage,
                            :section, :link, :shows)
                        """);
        for (int i = 0; i < proofs.size(); i++) {
            Proof proof = proofs.get(i);
            @Nullable Reference place = proof instanceof Proof.Place it ? it.reference() : null;
            batch.bind("lesson", id.value())
                    .bind("number", number)
                    .bind("position", i + 1)
                    .bind("item", place == null ? null : place.item())
                    .bind("page", place == null ? null : place.page())
                    .bind("passage", place == null ? null : place.passage())
                    .bind("section", place == null ? null : place.section())
                    .bind("link", proof instanceof Proof.Web it ? it.link().toString() : null)
                    .bind("shows", proof.shows())
                    .add();
        }
        batch.execute();
    }

    /// What is told of each of the lessons; those that there are not are left out.
    static Map<String, Told> read(Handle handle, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        // first, so that of what others add meanwhile nothing is read in part
        Map<String, Integer> versions = versions(handle, ids);
        Map<Key, List<Proof>> proofs = proofs(handle, ids);
        Map<Key, LessonText> texts = texts(handle, versions, proofs);
        Map<String, List<LessonMove>> moves = new LinkedHashMap<>();
        handle.createQuery(
                        "select * from lesson_moves where lesson in (<ids>)"
                                + " order by lesson, number")
                .bindList("ids", List.copyOf(ids))
                .map((row, _) -> {
                    Key key = Key.of(row);
                    return versions.getOrDefault(key.lesson(), 0) < key.number()
                            ? Optional.<Map.Entry<String, LessonMove>>empty()
                            : Optional.of(Map.entry(key.lesson(), move(row, texts, proofs)));
                })
                .forEach(found ->
                        found.ifPresent(it ->
                                moves.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                                        .add(it.getValue())));
        Map<String, Told> told = new LinkedHashMap<>();
        moves.forEach((id, all) -> {
            LessonText text = Objects.requireNonNull(texts.get(new Key(id, words(all))));
            told.put(id, new Told(text, all));
        });
        return told;
    }

    private static Map<String, Integer> versions(Handle handle, Collection<String> ids) {
        Map<String, Integer> versions = new HashMap<>();
        handle.createQuery("select id, version from lessons where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, _) -> Map.entry(row.getString("id"), row.getInt("version")))
                .forEach(it -> versions.put(it.getKey(), it.getValue()));
        return versions;
    }

    private static Map<Key, List<Proof>> proofs(Handle handle, Collection<String> ids) {
        Map<Key, List<Proof>> proofs = new HashMap<>();
        handle.createQuery(
                        "select * from lesson_proofs where lesson in (<ids>)"
                                + " order by lesson, number, position")
                .bindList("ids", List.copyOf(ids))
                .map((row, _) -> Map.entry(Key.of(row), proof(row)))
                .forEach(it ->
                        proofs.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                                .add(it.getValue()));
        return proofs;
    }

    private static Map<Key, LessonText> texts(
            Handle handle, Map<String, Integer> versions, Map<Key, List<Proof>> proofs) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        Map<Key, LessonText> texts = new HashMap<>();
        handle.createQuery("select * from lesson_texts where lesson in (<ids>)")
                .bindList("ids", List.copyOf(versions.keySet()))
                .map((row, _) ->
                        versions.getOrDefault(row.getString("lesson"), 0) < row.getInt("number")
                                ? Optional.<Map.Entry<Key, LessonText>>empty()
                                : Optional.of(Map.entry(Key.of(row), text(row, proofs))))
                .forEach(found -> found.ifPresent(it -> texts.put(it.getKey(), it.getValue())));
        return texts;
    }

    private static LessonMove move(
            ResultSet row, Map<Key, LessonText> texts, Map<Key, List<Proof>> proofs)
            throws SQLException {
        return new LessonMove(
                row.getInt("number"),
                row.getString("actor"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                step(row, texts.get(Key.of(row)), proofs.getOrDefault(Key.of(row), List.of())));
    }

    private static LessonStep step(ResultSet row, @Nullable LessonText text, List<Proof> proofs)
            throws SQLException {
        String reason = row.getString("reason");
        String kind = row.getString("kind");
        return switch (kind) {
            case "observe" -> new LessonStep.Observe(Objects.requireNonNull(text), reason);
            case "edit" -> new LessonStep.Edit(Objects.requireNonNull(text), reason);
            case "validate" -> new LessonStep.Validate(reason);
            case "assign" ->
                    new LessonStep.Assign(
                            row.getString("what"),
                            row.getString("owner"),
                            row.getObject("due", LocalDate.class),
                            reason);
            case "report" ->
                    new LessonStep.Report(
                            row.getInt("action"),
                            LessonAction.Status.ofCode(row.getString("status")).orElseThrow(),
                            reason,
                            proofs);
            case "implement" -> new LessonStep.Implement(reason, proofs);
            case "embed" -> new LessonStep.Embed(reason);
            case "reject" -> new LessonStep.Reject(reason);
            case "supersede" ->
                    new LessonStep.Supersede(new LessonId(row.getString("successor")), reason);
            case "overtake" -> new LessonStep.Overtake(reason);
            case "reopen" -> new LessonStep.Reopen(reason);
            default -> throw new IllegalStateException("The database has a move " + kind);
        };
    }

    private static LessonText text(ResultSet row, Map<Key, List<Proof>> proofs)
            throws SQLException {
        return new LessonText(
                row.getString("title"),
                row.getString("statement"),
                split(row.getString("themes"), ThemeId::new),
                split(row.getString("missions"), MissionId::new),
                PartialDate.parse(row.getString("dated")),
                new Label(row.getString("label")),
                proofs.getOrDefault(Key.of(row), List.of()));
    }

    private static Proof proof(ResultSet row) throws SQLException {
        @Nullable String link = row.getString("link");
        String shows = row.getString("shows");
        return link == null
                ? new Proof.Place(
                        new Reference(
                                row.getString("item"),
                                row.getObject("page", Integer.class),
                                row.getObject("passage", Integer.class),
                                row.getString("section")),
                        shows)
                : new Proof.Web(URI.create(link), shows);
    }

    private static String lines(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static <T> List<T> split(String lines, Function<String, T> reader) {
        return lines.isEmpty() ? List.of() : lines.lines().map(reader).toList();
    }
}
