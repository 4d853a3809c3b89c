package dev.hindsight.lessons;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import java.util.List;
import java.util.Optional;

/// What the lesson finder finds in the documents. What a viewer may not see is answered like what
/// does not exist; what was dismissed is shown to curators only.
public interface Candidates {
    /// What is found in a document, in reading order. It is found anew each time, so that it is
    /// never behind the passages.
    List<FoundLesson> of(DocumentId document, Viewer viewer);

    /// One of a document.
    Optional<FoundLesson> find(DocumentId document, String mark, Viewer viewer);

    /// What is found in all documents, the best score first, ties by document and place. Documents
    /// that have just come follow a little later: see [CandidateReader].
    ///
    /// @param offset how many to leave out, from 0
    /// @param limit at most this many, from 1 to 1,000
    List<FoundLesson> list(Viewer viewer, CandidateFilter filter, int offset, int limit);

    long count(Viewer viewer, CandidateFilter filter);

    /// Dismisses a candidate; it is not offered again, also when its document is read anew.
    ///
    /// @param reason 1 to 1,000 characters
    /// @return false where there is no such candidate, or the viewer is no curator
    boolean dismiss(DocumentId document, String mark, String reason, Viewer viewer);

    /// Takes a dismissal back.
    ///
    /// @return false where there is none, or the viewer is no curator
    boolean restore(DocumentId document, String mark, Viewer viewer);
}
