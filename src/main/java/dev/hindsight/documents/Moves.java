package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import java.util.Optional;
import java.util.Set;

/// Where documents stood before their labels were changed, for what still names them so: proofs of
/// lessons and practices, submissions, addresses. Nothing that names a document is rewritten; it is
/// read anew each time, and what a viewer may not see is answered like what does not exist.
public interface Moves {
    /// Where an old address leads; empty where the document has not moved, or the viewer could not
    /// have seen it there or cannot see it now.
    Optional<DocumentId> moved(DocumentId id, Viewer viewer);

    /// The document at an address, or where that leads; empty where the viewer could not have seen
    /// it there or cannot see it now.
    Optional<Document> at(DocumentId id, Viewer viewer);

    /// The document that is or was named by this id, as it is now, for whoever may see it now: who
    /// could see it before does not count, since the id stands in something that the viewer sees.
    Optional<Document> now(DocumentId id, Viewer viewer);

    /// The ids that lead this viewer to a document: its own, and those that it had before and that
    /// name no other document that the viewer may see.
    ///
    /// @param id of a document as it is now
    /// @return at least its own id
    Set<DocumentId> names(DocumentId id, Viewer viewer);
}
