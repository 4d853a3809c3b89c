package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a curator corrects what is said of a document, and takes corrections back.
///
/// @param address of the document
/// @param seen number of the newest correction that this page shows
/// @param problems what cannot be stored, each leading to its field
/// @param conflict what somebody else has done meanwhile; null where nobody has
public record CorrectionPage(
        Frame frame,
        String address,
        int seen,
        List<Row> rows,
        List<Link> problems,
        @Nullable String conflict,
        LabelForm label,
        List<Past> history) {
    public CorrectionPage {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        history = List.copyOf(history);
    }

    /// Who may see the document, why not everybody, and from which day on everybody may.
    ///
    /// @param why at most 400 characters; empty where nobody has said
    /// @param opens an ISO date; empty where no day is set
    /// @param problem what cannot be stored, in words; null where nothing is wrong
    public record LabelForm(
            List<Choice> labels, String why, String opens, @Nullable String problem) {
        public LabelForm {
            labels = List.copyOf(labels);
        }
    }

    /// One field of the form.
    ///
    /// @param field its code
    /// @param typed what is in it; several values one a line
    /// @param choices what there is to choose from; empty for a field to type in
    /// @param help how to write it; null where that needs no word
    /// @param stands what is stored, where from and how sure
    public record Row(
            String field,
            String label,
            String typed,
            boolean several,
            List<Choice> choices,
            @Nullable String help,
            String stands) {
        public Row {
            choices = List.copyOf(choices);
        }
    }

    /// One past correction in words.
    public record Past(
            int number,
            String when,
            String who,
            String field,
            String before,
            String after,
            String undo) {}
}
