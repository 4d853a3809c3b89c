package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import java.util.List;

/// Why documents are not public, and when they become so. What a viewer may not see is answered
/// like what does not exist.
public interface Closures {
    /// What is said of a document.
    ///
    /// @return [Closure#NONE] where nothing is said, or the viewer may not see the document
    Closure of(DocumentId id, Viewer viewer);

    /// Says it anew. Of a public document nothing is kept.
    ///
    /// @return whether there is such a document
    boolean close(DocumentId id, Closure closure, Viewer viewer);

    /// Makes public what was to open by today, each document in a transaction of its own. What is
    /// there as a public document already stays closed, and its day is taken away.
    ///
    /// @return the documents under their new ids
    List<DocumentId> openDue();
}
