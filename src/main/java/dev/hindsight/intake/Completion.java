package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.OcrPages;
import dev.hindsight.extract.RecognisedPage;
import dev.hindsight.kernel.Coverage;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a document anew once OCR has been through some of its pages.
///
/// The original is read twice: as it was read before, and with the words that OCR has found. Where
/// the catalogue still says what the first reading suggests, the second one's suggestion takes its
/// place; where it says anything else, a person said it, and it stands.
@Singleton
final class Completion {
    private final OcrPages pages;
    private final Documents documents;
    private final Understanding understanding;

    Completion(OcrPages pages, Documents documents, Understanding understanding) {
        this.pages = pages;
        this.documents = documents;
        this.understanding = understanding;
    }

    /// Completes a document by what is kept of its original's pages.
    ///
    /// @param stored as it was when its pages were recognised
    void complete(Document stored, Path original) {
        List<RecognisedPage> all = recognised(stored);
        Coverage before = stored.coverage();
        List<RecognisedPage> used =
                all.stream()
                        .filter(page ->
                                before.byOcr().contains(page.page())
                                        || before.withoutText().contains(page.page()))
                        .toList();
        String name = stored.original().name();
        Preview old = understanding.of(original, name, used);
        Preview anew = understanding.of(original, name, all);
        var _ =
                pages.complete(
                        stored.id(),
                        new Viewer.Owner(),
                        document ->
                                switch (anew) {
                                    case Preview.Understood now -> reading(document, old, now);
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
    private OcrPages.Reading unread(Document document, String reason) {
        Coverage before = document.coverage();
        List<Integer> without =
                Stream.concat(before.needOcr().stream(), before.withoutText().stream())
                        .sorted()
                        .toList();
        List<String> lost = new ArrayList<>(before.lost());
        lost.add("reading after OCR failed: " + reason.replace('\n', ' '));
        return new OcrPages.Reading(
                document.metadata(),
                new Coverage(before.pages(), List.of(), before.byOcr(), without, lost),
                document.themes(),
                documents.passages(document.id(), new Viewer.Owner()));
    }

    /// @param before what reading gave the last time; where even that fails now, nothing is taken
    ///   for a suggestion, and all that is stored stands
    private static OcrPages.Reading reading(
            Document document, Preview before, Preview.Understood now) {
        return switch (before) {
            case Preview.Unreadable _ ->
                    new OcrPages.Reading(
                            document.metadata(), now.coverage(), document.themes(), now.passages());
            case Preview.Understood old ->
                    new OcrPages.Reading(
                            merged(document.metadata(), old.metadata(), now.metadata()),
                            now.coverage(),
                            document.themes().equals(old.themes()) ? List.of() : document.themes(),
                            now.passages());
        };
    }

    private static Metadata merged(Metadata stored, Metadata before, Metadata now) {
        return new Metadata(
                settled(stored.title(), before.title(), now.title()),
                settledOrNone(stored.symbol(), before.symbol(), now.symbol()),
                settled(stored.type(), before.type(), now.type()),
                settledOrNone(stored.date(), before.date(), now.date()),
                settled(stored.missions(), before.missions(), now.missions()),
                settled(stored.countries(), before.countries(), now.countries()),
                settled(stored.authors(), before.authors(), now.authors()),
                settled(stored.language(), before.language(), now.language()));
    }

    private static <T> T settled(T stored, T before, T now) {
        return Objects.equals(stored, before) ? now : stored;
    }

    private static <T> @Nullable T settledOrNone(
            @Nullable T stored, @Nullable T before, @Nullable T now) {
        return Objects.equals(stored, before) ? now : stored;
    }
}
