package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import java.util.List;

/// What is attached to what: attachments of messages, embedded files, members of archives, each a
/// document of its own.
///
/// What came together stays together: an attachment goes with its parent when that is withdrawn or
/// gets another label, unless it was also handed in by itself, or a person has given it a label of
/// its own.
public interface Attachments {
    /// What hangs on a document, and what it hangs on, among what the viewer may see. Nothing where
    /// the viewer may not see the document itself.
    Links of(DocumentId id, Viewer viewer);

    /// Says that a document has also been handed in by itself: it stays when what it is attached to
    /// is withdrawn. Does nothing where there is no such document.
    void keep(DocumentId id);

    /// Says that one stored document is attached to another, behind those that are; saying it again
    /// changes nothing.
    ///
    /// @param onlyHere whether it is here only for that
    void attach(DocumentId parent, String name, DocumentId document, boolean onlyHere);

    /// The links of one document.
    ///
    /// @param parents in order of reception, then by id; each once
    /// @param attachments in the order in which they stand in the document
    record Links(List<Link> parents, List<Link> attachments) {
        public static final Links NONE = new Links(List.of(), List.of());

        public Links {
            parents = List.copyOf(parents);
            attachments = List.copyOf(attachments);
        }
    }

    /// The other end of a link.
    ///
    /// @param name what the attachment is called in the file around it
    /// @param title of the document at the other end
    record Link(DocumentId id, String name, String title) {}
}
