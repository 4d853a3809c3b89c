package dev.hindsight.lessons;

import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.lessons.finder.Candidate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the lesson finder has found in a document, and what has become of it.
///
/// @param lessons that rest on its passage, as far as the viewer may see them
/// @param dismissal null unless a curator has dismissed it
public record FoundLesson(
        DocumentId document,
        Candidate candidate,
        List<LessonId> lessons,
        @Nullable Dismissal dismissal) {
    private static final int MARK = 16;

    public FoundLesson {
        lessons = List.copyOf(lessons);
    }

    /// A curator will not make a lesson of it.
    ///
    /// @param reason one line, 1 to 1,000 characters
    public record Dismissal(String reason, String by, Instant at) {
        /// The most characters of a reason.
        public static final int LONGEST_REASON = 1_000;

        public Dismissal {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException(
                        "A candidate is dismissed for a reason of 1 to 1,000 characters, not "
                                + reason.length());
            }
        }
    }

    /// What it is named by within its document: it stays the same as long as its words do.
    public String mark() {
        return mark(candidate);
    }

    static String mark(Candidate candidate) {
        return ContentHash.ofText(candidate.text()).hex().substring(0, MARK);
    }

    /// Where it stands, as lessons cite it.
    public Reference place() {
        return new Reference(document.value(), null, candidate.passage().number(), null);
    }
}
