package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The catalogue of documents. What a viewer may not see is answered like what does not exist.
public interface Documents {
    /// Stores a document with its passages and all that is attached to it, each a document of its
    /// own, and appends their changes, in one transaction. An attachment that is there already
    /// under the same label is only linked.
    ///
    /// The originals have to be in [Originals] already.
    ///
    /// @return the document, or empty when the same original is already there under the same label
    Optional<Document> add(NewDocument document);

    Optional<Document> find(DocumentId id, Viewer viewer);

    /// All passages in reading order; empty where the viewer may not see the document.
    List<ThemedPassage> passages(DocumentId id, Viewer viewer);

    /// The stored bytes; empty where the viewer may not see the document, where something was taken
    /// out of it that the bytes still hold and the viewer is no curator ([Redactions]), or where
    /// they are missing, which [Catalogue] reports.
    Optional<Path> original(DocumentId id, Viewer viewer);

    /// Documents in order of reception, the newest first, ties by id.
    ///
    /// @param offset how many to leave out, from 0
    /// @param limit at most this many, from 1 to 1,000
    List<Document> newest(Viewer viewer, int offset, int limit);

    long count(Viewer viewer);

    /// Replaces the metadata of a document, as said by a person; [Descriptions] changes single
    /// fields and remembers how they were.
    ///
    /// @return number of the change, for those who wait for the index; empty where there is no such
    ///   document
    Optional<Long> edit(DocumentId id, Metadata metadata, Viewer viewer);

    /// Moves a document under another label, with its attachments as [Attachments] says. Its id
    /// changes with it.
    ///
    /// @return the moved document; empty where there is no such document
    /// @throws IllegalStateException when the same original is already there under that label
    Optional<Document> relabel(DocumentId id, Label label, Viewer viewer);

    /// Takes a document out of the catalogue, with its attachments as [Attachments] says. An
    /// original is kept while any other document rests on it.
    ///
    /// @return number of the last change; empty where there is no such document
    Optional<Long> withdraw(DocumentId id, Viewer viewer);

    /// Removes an original that no document rests on, such as one whose reading failed; leaves any
    /// other.
    void discard(ContentHash original);
}
