package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The pages that wait for OCR and what it has made of others.
///
/// What waits stands in the coverage of each document, so nothing has to be queued and nothing can
/// be lost. What OCR made of a page is kept by original: two labels of one original, and a process
/// that was killed, do not recognise it twice.
public interface OcrPages {
    /// How many pages wait in the documents that the viewer may see.
    long waiting(Viewer viewer);

    /// The documents in which pages wait, those with the fewest first, then in order of reception.
    List<Document> documents(Viewer viewer);

    /// Keeps what OCR made of a page; what is kept of it already stays. Nothing is kept of an
    /// original that no document rests on.
    void keep(ContentHash original, Kept page);

    /// What is kept of an original, by page.
    List<Kept> of(ContentHash original);

    /// Replaces what is read of a document and appends its change, in one transaction; what people
    /// have said stands.
    ///
    /// @param reading computed from the document as it stands, while nobody else can change it
    /// @return number of the change; empty where there is no such document
    Optional<Long> complete(DocumentId id, Viewer viewer, Function<Document, Rereading> reading);

    /// What OCR made of one page.
    ///
    /// @param problem why it failed; null where it did not
    /// @param words as whoever recognised them writes them
    record Kept(int page, Language language, @Nullable String problem, String words) {}
}
