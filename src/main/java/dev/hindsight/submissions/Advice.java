package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Redaction;
import dev.hindsight.personal.Pointed;
import dev.hindsight.quality.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is said to whoever hands in a review, and to the curator who reads it, before it is
/// published: how well it says what readers need, and which words tell of persons and places.
/// Nothing of it keeps a submission from being handed in or accepted.
public interface Advice {
    /// What is to be said.
    ///
    /// @param checks the eleven, in their order
    /// @param pointed by place, those of the annexes behind those of the main file
    /// @param annexes names of annexes by the marks of the texts that stand in them
    /// @param decidable whether this viewer can decide about the words now
    record Given(
            List<Result> checks,
            List<Pointed> pointed,
            Map<String, String> annexes,
            boolean decidable) {
        public Given {
            checks = List.copyOf(checks);
            pointed = List.copyOf(pointed);
            annexes = Map.copyOf(annexes);
        }
    }

    /// Reads the file, unless it has been read lately; empty where the viewer may not see the
    /// submission, where nothing can happen to it any more, and where its file cannot be read.
    Optional<Given> of(SubmissionId id, Viewer viewer);

    /// Decides about words that are pointed out. Its submitter does while it is theirs, curators
    /// while it waits; what is decided holds for the document that it becomes.
    ///
    /// @param which of the words
    /// @param choice null takes decisions back
    /// @return about how many was decided; 0 where this person cannot decide
    int decide(
            SubmissionId id,
            Predicate<Pointed> which,
            Redaction.@Nullable Choice choice,
            Viewer.Person person);

    /// Takes words out wherever they stand, also such as are not pointed out.
    ///
    /// @param words 2 to 1,000 characters
    /// @return in how many places; 0 where this person cannot decide
    int remove(SubmissionId id, String words, Redaction.Kind kind, Viewer.Person person);
}
