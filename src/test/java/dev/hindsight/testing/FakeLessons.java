package dev.hindsight.testing;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Stage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Lessons in memory to be read, whose changes go to the log of a catalogue.
public class FakeLessons implements Lessons {
    private final FakeCatalogue log;
    private final Map<LessonId, Lesson> all = new TreeMap<>();

    public FakeLessons(FakeCatalogue log) {
        this.log = log;
    }

    /// Puts a lesson in the place of the one with its id.
    public synchronized void put(Lesson lesson) {
        Optional<Label> before =
                Optional.ofNullable(all.put(lesson.id(), lesson)).map(Lesson::label);
        before.filter(label -> !label.equals(lesson.label()))
                .ifPresent(label -> log.changed(ItemKind.LESSON, lesson.id().value(), label));
        log.changed(ItemKind.LESSON, lesson.id().value(), lesson.label());
    }

    @Override
    public LessonOutcome begin(LessonId id, LessonStep.Observe step, Viewer author) {
        return new LessonOutcome.Missing();
    }

    @Override
    public LessonOutcome move(LessonId id, LessonStep step, Viewer author, int expected) {
        return new LessonOutcome.Missing();
    }

    @Override
    public LessonOutcome merge(
            LessonId gone,
            int seen,
            LessonId kept,
            LessonStep.Edit step,
            Viewer author,
            int expected) {
        return new LessonOutcome.Missing();
    }

    @Override
    public synchronized Optional<Lesson> find(LessonId id, Viewer viewer) {
        return Optional.ofNullable(all.get(id)).filter(lesson -> visible(lesson, viewer));
    }

    private static boolean visible(Lesson lesson, Viewer viewer) {
        return viewer.maySee(lesson.label()) && (lesson.state().validated() || viewer.mayCurate());
    }

    private synchronized List<Lesson> all(Viewer viewer, LessonFilter filter) {
        return all.values().stream()
                .filter(lesson -> visible(lesson, viewer))
                .filter(it -> filter.stages().isEmpty() || filter.stages().contains(it.stage()))
                .filter(it ->
                        filter.themes().isEmpty()
                                || !Collections.disjoint(filter.themes(), it.text().themes()))
                .filter(it ->
                        filter.missions().isEmpty()
                                || !Collections.disjoint(filter.missions(), it.text().missions()))
                .toList();
    }

    @Override
    public List<Lesson> list(Viewer viewer, LessonFilter filter, int offset, int limit) {
        return all(viewer, filter).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public long count(Viewer viewer, LessonFilter filter) {
        return all(viewer, filter).size();
    }

    @Override
    public Map<Stage, Long> stages(Viewer viewer, LessonFilter filter) {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        all(viewer, filter).forEach(lesson -> counts.merge(lesson.stage(), 1L, Long::sum));
        return counts;
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 11, 28);
    }
}
