package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Words that tell of persons and places, taken out of documents. What is taken out is in no stored
/// passage, so that nothing that is made of passages ever holds it, and it stays out when the
/// document is read anew. Only curators decide, and only they see what was decided.
public interface Redactions {
    /// What was decided of a document, by place; empty for anyone but curators.
    List<Redaction> of(DocumentId id, Viewer viewer);

    /// The passages as they were read, with what was taken out; empty for anyone but curators.
    List<ThemedPassage> whole(DocumentId id, Viewer viewer);

    /// Lets decisions hold from now on: passages are rewritten, and the change is appended in the
    /// same transaction. A decision about the same place takes the place of the one before.
    ///
    /// @return number of the change, for those who wait for the index; empty where there is no such
    ///   document, or the viewer is no curator
    Optional<Long> decide(DocumentId id, List<Redaction> decisions, Viewer viewer);

    /// Takes decisions back: the words stand where they stood.
    ///
    /// @return as for [#decide]
    Optional<Long> takeBack(DocumentId id, Collection<Redaction.Spot> spots, Viewer viewer);

    /// Decisions of a document that is about to be stored; without effect on one that is there
    /// already. They take the place of what was prepared before.
    ///
    /// @param actor who has it stored
    void prepare(DocumentId id, List<Redaction> decisions, String actor);

    /// Whether something was taken out of a document or of what lies in it, so that only curators
    /// get its original. False where the viewer may not see the document.
    boolean withholds(DocumentId id, Viewer viewer);
}
