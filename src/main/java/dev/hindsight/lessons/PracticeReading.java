package dev.hindsight.lessons;

import java.util.List;
import java.util.Locale;

/// What became of reading somebody's front matter or form.
public sealed interface PracticeReading {
    record Read(PracticeText text) implements PracticeReading {}

    /// Every problem that was found, at least one.
    record Unreadable(List<Problem> problems) implements PracticeReading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /// What cannot be used.
    ///
    /// @param key such as `title` or `evidence 2`
    /// @param given what stands there, shortened; `missing` where nothing does
    /// @param expected what should stand there
    record Problem(String key, String given, String expected) {
        private static final int LONGEST_GIVEN = 120;

        public Problem {
            given =
                    given.length() <= LONGEST_GIVEN
                            ? given
                            : given.substring(0, LONGEST_GIVEN) + "…";
        }

        static Problem missing(String key, String expected) {
            return new Problem(key, "missing", expected);
        }

        static Problem of(String key, String given, String expected) {
            return new Problem(key, "'" + given + "'", expected);
        }

        /// One line, beginning with the name of the file.
        public String in(String file) {
            return String.format(
                    Locale.ROOT, "%s: %s is %s, but expected is %s", file, key, given, expected);
        }
    }
}
