package dev.hindsight.lessons;

import java.util.List;

/// What became of a file that holds a practice.
public sealed interface ImportOutcome {
    /// The practice is new here.
    ///
    /// @param change number of the change
    record Added(PracticeId id, long change) implements ImportOutcome {}

    /// The file has changed since it was last imported; it is now the newest revision.
    ///
    /// @param change number of the change
    record Revised(PracticeId id, long change) implements ImportOutcome {}

    /// The file says what is here already.
    record Unchanged(PracticeId id) implements ImportOutcome {}

    /// A person has edited or withdrawn the practice here; the file differs and was not taken.
    ///
    /// @param stored newest revision
    record LeftAlone(Practice stored, boolean withdrawn) implements ImportOutcome {}

    /// The file holds no usable practice.
    ///
    /// @param problems one line each: file, key, what was given, what was expected
    record Broken(String file, List<String> problems) implements ImportOutcome {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
