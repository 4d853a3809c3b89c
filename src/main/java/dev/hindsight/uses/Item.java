package dev.hindsight.uses;

import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.PracticeId;

/// What was applied.
public sealed interface Item {
    /// Its kind, a colon and its id, such as `lesson:recruit-early`.
    String key();

    /// A lesson.
    record OfLesson(LessonId id) implements Item {
        @Override
        public String key() {
            return "lesson:" + id.value();
        }
    }

    /// A best practice.
    record OfPractice(PracticeId id) implements Item {
        @Override
        public String key() {
            return "practice:" + id.value();
        }
    }
}
