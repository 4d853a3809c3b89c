package dev.hindsight.submissions;

import dev.hindsight.kernel.ThemeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lessons of submissions in SQL, within a transaction of the caller.
final class SubmissionLessonRows {
    private SubmissionLessonRows() {}

    static List<SubmissionLesson> of(Handle handle, SubmissionId id) {
        return handle.createQuery(
                        "select * from submission_lessons where submission = :id order by position")
                .bind("id", id.value())
                .map((row, _) -> lesson(row))
                .list();
    }

    private static SubmissionLesson lesson(ResultSet row) throws SQLException {
        return new SubmissionLesson(
                row.getString("mark"),
                row.getString("text"),
                row.getString("mark").isEmpty() ? null : place(row),
                split(row.getString("themes")).stream().map(ThemeId::new).toList(),
                row.getBoolean("chosen"));
    }

    private static SubmissionLesson.Place place(ResultSet row) throws SQLException {
        return new SubmissionLesson.Place(
                row.getString("found"),
                row.getString("kind"),
                row.getObject("page", Integer.class),
                split(row.getString("section")),
                row.getInt("passage"));
    }

    /// Puts these in the place of those that are there.
    static void replace(Handle handle, SubmissionId id, List<SubmissionLesson> lessons) {
        handle.createUpdate("delete from submission_lessons where submission = :id")
                .bind("id", id.value())
                .execute();
        int position = 0;
        for (SubmissionLesson lesson : lessons) {
            position++;
            insert(handle, id, position, lesson);
        }
    }

    private static void insert(
            Handle handle, SubmissionId id, int position, SubmissionLesson lesson) {
        SubmissionLesson.@Nullable Place place = lesson.place();
        handle.createUpdate(
                        """
                        insert into submission_lessons (submission, position, origin, mark, text,
                            found, kind, themes, page, section, passage, chosen)
                        values (:id, :position, :origin, :mark, :text,
                            :found, :kind, :themes, :page, :section, :passage, :chosen)
                        """)
                .bind("id", id.value())
                .bind("position", position)
                .bind("origin", place == null ? "added" : "found")
                .bind("mark", lesson.mark())
                .bind("text", lesson.text())
                .bind("found", place == null ? "" : place.words())
                .bind("kind", place == null ? "" : place.kind())
                .bind("themes", lines(lesson.themes()))
                .bind("page", place == null ? null : place.page())
                .bind("section", place == null ? "" : lines(place.section()))
                .bind("passage", place == null ? null : (Integer) place.passage())
                .bind("chosen", lesson.chosen())
                .execute();
    }

    private static String lines(List<?> values) {
        return values.stream()
                .map(value -> String.valueOf(value).replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> split(String lines) {
        return lines.isEmpty() ? List.of() : lines.lines().toList();
    }
}
