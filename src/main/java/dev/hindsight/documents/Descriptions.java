package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import java.util.List;
import java.util.Optional;

/// What is said and what was read of each document, and the ways to change either.
///
/// What people say and what was read are kept apart: reading a document again never touches what
/// people have said. What a viewer may not see is answered like what does not exist.
public interface Descriptions {
    /// Everything that is claimed of a document.
    Optional<Claims> claims(DocumentId id, Viewer viewer);

    /// What people have corrected, the newest first.
    List<PastCorrection> history(DocumentId id, Viewer viewer);

    /// Lets a curator's word stand, and appends the change in the same transaction. Label and
    /// address of the document stay as they are.
    ///
    /// @param viewer the curator; anybody else is answered [CorrectionOutcome.NotAllowed]
    CorrectionOutcome correct(DocumentId id, Correction correction, Viewer viewer);

    /// Replaces what was read of a document (passages, coverage, suggestions), as after character
    /// recognition or with a better reader. What people have said stands.
    ///
    /// @return number of the change; empty where there is no such document
    Optional<Long> reread(DocumentId id, Rereading read, Viewer viewer);
}
