package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.OcrPages;
import dev.hindsight.documents.Rereading;
import dev.hindsight.extract.RecognisedPage;
import dev.hindsight.kernel.Coverage;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads a document anew once OCR has been through some of its pages.
///
/// What reading suggests now takes the place of what it suggested before; what a person has said
/// stands.
@Singleton
final class Completion {
    private final OcrPages pages;
    private final Documents documents;
    private final Understanding understanding;
    private final ThemeExamples examples;

    Completion(
            OcrPages pages,
            Documents documents,
            Understanding understanding,
            ThemeExamples examples) {
        this.pages = pages;
        this.documents = documents;
        this.understanding = understanding;
        this.examples = examples;
    }

    /// Completes a document by what is kept of its original's pages.
    ///
    /// @param stored as it was when its pages were recognised
    void complete(Document stored, Path original) {
        List<RecognisedPage> all = recognised(stored);
        Preview anew =
                understanding.of(original, stored.original().name(), all, examples.learned());
        var _ =
                pages.complete(
                        stored.id(),
                        new Viewer.Owner(),
                        document ->
                                switch (anew) {
                                    case Preview.Understood now ->
                                            new Rereading(
                                                    now.claims(), now.coverage(), now.passages());
                                    case Preview.Unreadable(_, String reason) ->
                                            unread(document, reason);
                                });
    }

    private List<RecognisedPage> recognised(Document document) {
        return pages.of(document.original().hash()).stream()
                .map(kept -> RecognisedPage.parse(kept.page(), kept.words(), kept.problem()))
                .toList();
    }

    /// The original could be read when it came in and cannot any more: what it held stays as it is,
    /// nothing waits for OCR then, and the coverage says why.
    private Rereading unread(Document document, String reason) {
        Coverage before = document.coverage();
        List<Integer> without =
                Stream.concat(before.needOcr().stream(), before.withoutText().stream())
                        .sorted()
                        .toList();
        List<String> lost = new ArrayList<>(before.lost());
        lost.add("reading after OCR failed: " + reason.replace('\n', ' '));
        return new Rereading(
                null,
                new Coverage(before.pages(), List.of(), before.byOcr(), without, lost),
                documents.passages(document.id(), new Viewer.Owner()));
    }
}
