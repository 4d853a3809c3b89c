package dev.hindsight.lessons;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A practice's text as safe HTML, and what it cites.
///
/// @param html without script, style, image or form; every id in it begins with `entry-` or
///   `entry_`, but for the paragraphs, which have `n1`, `n2`, …, the numbers of
///   [PracticeMarkup#passages]
/// @param citations in the order of their numbers; first those in the text as they appear, then the
///   evidence that the text does not mention
public record Rendered(String html, List<Citation> citations, List<Problem> problems) {
    public Rendered {
        citations = List.copyOf(citations);
        problems = List.copyOf(problems);
    }

    /// One entry of the list of evidence. Mark `[n]` in the text links to [#anchor], so the list
    /// has to carry it as an id.
    ///
    /// @param number from 1
    /// @param shows what the front matter says that it shows; empty where it does not say
    /// @param marks how many marks in the text lead here
    public record Citation(
            int number, Reference reference, References.Target target, String shows, int marks) {
        public String anchor() {
            return EntryPage.EVIDENCE + number;
        }

        /// Id of the first mark in the text; null where the text has none.
        public @Nullable String firstMark() {
            return marks == 0 ? null : EntryPage.MARK + number;
        }
    }

    /// Something that the author should look at.
    ///
    /// @param what as it was written
    public record Problem(Kind kind, String what) {
        public enum Kind {
            /// What stands between double brackets leads nowhere.
            UNKNOWN_REFERENCE,
            /// The source or document is known, its section, page or passage is not.
            PLACE_NOT_FOUND,
            /// Images are not shown; their description stands instead.
            IMAGE_LEFT_OUT,
            /// Brackets, quotations or emphasis are nested so deeply that the text is shown as
            /// typed.
            SHOWN_AS_TYPED
        }
    }
}
