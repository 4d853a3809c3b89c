package dev.hindsight.briefs.recurrence;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Stage;
import java.util.Comparator;
import java.util.List;

/// A lesson as far as recurrence is about it.
///
/// @param themes the main theme first
/// @param validated whether a curator has ever validated it
public record Said(
        LessonId id,
        String title,
        PartialDate date,
        Label label,
        List<MissionId> missions,
        List<ThemeId> themes,
        Stage stage,
        boolean validated) {
    /// The oldest first, ties by id.
    static final Comparator<Said> BY_DATE =
            Comparator.comparing((Said said) -> said.date().earliest()).thenComparing(Said::id);

    public Said {
        missions = List.copyOf(missions);
        themes = List.copyOf(themes);
    }

    static Said of(Lesson lesson) {
        return new Said(
                lesson.id(),
                lesson.title(),
                lesson.text().date(),
                lesson.label(),
                lesson.text().missions(),
                lesson.text().themes(),
                lesson.stage(),
                lesson.state().validated());
    }

    /// Somebody validated it and nobody rejected it since.
    public boolean identified() {
        return validated && stage != Stage.REJECTED;
    }

    /// It was done, whether verified or not.
    public boolean implemented() {
        return stage == Stage.IMPLEMENTED || stage == Stage.EMBEDDED;
    }

    /// It waits to be done.
    public boolean open() {
        return stage == Stage.IDENTIFIED || stage == Stage.ASSIGNED;
    }
}
