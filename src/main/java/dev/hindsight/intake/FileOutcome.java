package dev.hindsight.intake;

import dev.hindsight.kernel.DocumentId;

/// What became of one file.
public sealed interface FileOutcome {
    /// Stored as a new document.
    ///
    /// @param passages how many passages were read; 0 for a scan that waits for OCR
    record Ingested(DocumentId document, int passages) implements FileOutcome {}

    /// The same bytes were there before under the same label.
    record Duplicate(DocumentId document) implements FileOutcome {}

    /// Not stored.
    ///
    /// @param reason in plain words: what was given, what was expected, what to do
    record Failed(String reason) implements FileOutcome {}
}
