package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import java.util.List;

/// Which documents share text: copies, drafts and final versions, passages taken over from earlier
/// documents.
///
/// Nothing is stored but prints of single passages; who is related to whom is found when it is
/// asked, among the documents that the viewer may see. So an answer never tells of others.
public interface Families {
    /// The relatives of a document: the nearest kinship first, then by how many passages they
    /// share, then by id. At most 20 that share passages, those with the most in common, and at
    /// most 20 translations. Empty where the viewer may not see the document.
    List<Relative> of(DocumentId id, Viewer viewer);
}
