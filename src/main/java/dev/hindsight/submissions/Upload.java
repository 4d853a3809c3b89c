package dev.hindsight.submissions;

import dev.hindsight.documents.Original;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.lessons.finder.Candidate;
import java.util.List;

/// A file that was handed in, and what reading it gave.
///
/// @param number of the move that brought it
/// @param passages how many were read; 0 for a scan that waits for OCR
/// @param beginning of its text, at most 1,500 characters
/// @param found passages that seem to state a lesson, in reading order
public record Upload(
        int number,
        Original file,
        Coverage coverage,
        int passages,
        String beginning,
        List<Candidate> found) {
    public Upload {
        found = List.copyOf(found);
    }
}
