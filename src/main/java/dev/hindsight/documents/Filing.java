package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import java.util.List;
import java.util.Optional;

/// How curators file passages under themes. Their choice stands whenever a document is read anew,
/// for every passage with the same words.
public interface Filing {
    /// Files a passage, and appends the change in the same transaction.
    ///
    /// @param themes said by the viewer; or found in the words, which takes a choice back
    /// @return number of the change; empty where there is no such passage, or the viewer is no
    ///   curator
    Optional<Long> file(DocumentId document, int passage, PassageThemes themes, Viewer viewer);

    /// The passages of public documents that curators have filed, by document and place: what may
    /// be learned from.
    List<ThemedPassage> examples();

    /// Differs whenever a curator has filed something else.
    String state();
}
