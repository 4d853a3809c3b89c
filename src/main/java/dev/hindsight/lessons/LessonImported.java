package dev.hindsight.lessons;

import java.util.List;

/// What became of a lesson from a file.
public sealed interface LessonImported {
    /// The lesson is new here.
    record Added(LessonId id) implements LessonImported {}

    /// The file has changed since it was last taken; its words are now the newest.
    record Revised(LessonId id) implements LessonImported {}

    /// The file says what is here already.
    record Unchanged(LessonId id) implements LessonImported {}

    /// Somebody has moved the lesson here since; the file differs and was not taken.
    record LeftAlone(LessonId id) implements LessonImported {}

    /// The file holds no usable lesson.
    ///
    /// @param problems one line each: file, key, what was given, what was expected
    record Broken(String file, List<String> problems) implements LessonImported {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
