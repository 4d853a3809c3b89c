package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.OcrPages;
import dev.hindsight.extract.RecognisedPage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Language;
import dev.hindsight.ocr.Ocr;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pages that are only pictures: recognises them in the background and completes their
/// documents.
///
/// What waits stands in the catalogue, so a process that was killed goes on where it stopped, and a
/// Tesseract that is installed later finds its work. Documents with few pages come first; a long
/// one becomes searchable piece by piece.
@Singleton
public final class Scans {
    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);
    private static final Viewer OWNER = new Viewer.Owner();

    /// Pages recognised before a document is completed by them.
    private static final int PIECE = 40;

    /// Minutes between two looks whether Tesseract has been installed.
    private static final int LOOKS = 5;

    private final OcrPages pages;
    private final Documents documents;
    private final Ocr ocr;
    private final Completion completion;
    private final ExecutorService workers;
    private final ReentrantLock working = new ReentrantLock();
    private final Semaphore calls = new Semaphore(0);
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Scans(OcrPages pages, Documents documents, Ocr ocr, Completion completion) {
        this.pages = pages;
        this.documents = documents;
        this.ocr = ocr;
        this.completion = completion;
        this.workers =
                Executors.newFixedThreadPool(
                        ocr.workers(), Thread.ofPlatform().name("ocr-", 1).daemon(true).factory());
    }

    /// Hears of each page as it is done; called by several threads.
    @FunctionalInterface
    public interface Listener {
        void done(DocumentId document, int page);
    }

    /// How many pages wait in the documents that the viewer may see.
    public long waiting(Viewer viewer) {
        return pages.waiting(viewer);
    }

    /// Whether pages can be recognised here and now: Tesseract is installed and not switched off.
    public boolean able() {
        return !ocr.languages().isEmpty();
    }

    /// Works in the background until the program ends.
    public void start() {
        Thread.ofPlatform().name("ocr").daemon(true).start(this::work);
    }

    /// Says that a document with pages that wait has come.
    void call() {
        calls.release();
    }

    private void work() {
        while (!closed) {
            try {
                if (able()) {
                    readAll((_, _) -> {});
                }
                if (calls.tryAcquire(LOOKS, TimeUnit.MINUTES)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Recognises every page that waits and completes its document; returns when nothing is left
    /// that can be done.
    ///
    /// @return how many pages still wait: all of them where [#able] says no
    public long readAll(Listener listener) {
        listeners.add(listener);
        try {
            working.lockInterruptibly();
            try {
                readWaiting();
            } finally {
                working.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
        return waiting(OWNER);
    }

    private void readWaiting() {
        Set<DocumentId> stuck = new HashSet<>();
        Optional<Document> next = next(stuck);
        while (next.isPresent() && !closed && able()) {
            if (!readPiece(next.get())) {
                stuck.add(next.get().id());
            }
            next = next(stuck);
        }
    }

    /// One document that cannot be completed must not end the work on the others.
    private boolean readPiece(Document document) {
        return CompletableFuture.completedFuture(document.id())
                .thenApply(id -> documents.original(id, OWNER))
                .thenApply(original -> original.isPresent() && readPiece(document, original.get()))
                .exceptionally(failure -> {
                    LOG.error(
                            "OCR stopped at document {}; it is tried again later",
                            document.id(),
                            failure);
                    return false;
                })
                .join();
    }

    private Optional<Document> next(Set<DocumentId> stuck) {
        return pages.documents(OWNER).stream()
                .filter(document -> !stuck.contains(document.id()))
                .findFirst();
    }

    /// @return whether the document has come further
    private boolean readPiece(Document document, Path original) {
        List<OcrPages.Kept> kept = pages.of(document.original().hash());
        Set<Integer> done = kept.stream().map(OcrPages.Kept::page).collect(Collectors.toSet());
        List<Integer> waiting =
                document.coverage().needOcr().stream()
                        .filter(page -> !done.contains(page))
                        .limit(PIECE)
                        .toList();
        readPages(document, original, waiting, expected(document, kept));
        if (closed || Thread.currentThread().isInterrupted()) {
            return false;
        }
        completion.complete(document, original);
        return documents
                .find(document.id(), OWNER)
                .map(now -> !now.coverage().equals(document.coverage()))
                .orElse(true);
    }

    /// The language that the document is in, as far as that is known.
    private static Language expected(Document document, List<OcrPages.Kept> kept) {
        return kept.stream()
                .map(OcrPages.Kept::language)
                .filter(language -> language != Language.UNKNOWN)
                .findFirst()
                .orElseGet(() ->
                        document.passages() == 0
                                ? Language.UNKNOWN
                                : document.metadata().language());
    }

    private void readPages(
            Document document, Path original, List<Integer> waiting, Language known) {
        Language expected = known;
        int from = 0;
        while (expected == Language.UNKNOWN && from < waiting.size() && !closed) {
            expected = read(document, original, waiting.get(from), expected);
            from++;
        }
        Language settled = expected;
        List<CompletableFuture<Void>> running =
                waiting.subList(from, waiting.size()).stream()
                        .map(page ->
                                CompletableFuture.runAsync(
                                        () -> read(document, original, page, settled), workers))
                        .toList();
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    }

    private Language read(Document document, Path original, int page, Language expected) {
        if (closed) {
            return Language.UNKNOWN;
        }
        Ocr.Source source = new Ocr.Source(original, document.original().mediaType());
        Ocr.Outcome outcome = ocr.read(source, page, expected);
        if (closed) {
            // the end of the program also ends Tesseract: that is no fault of the page
            return Language.UNKNOWN;
        }
        RecognisedPage found = outcome.page();
        pages.keep(
                document.original().hash(),
                new OcrPages.Kept(page, outcome.language(), found.problem(), found.written()));
        listeners.forEach(listener -> listener.done(document.id(), page));
        return outcome.language();
    }

    @PreDestroy
    void close() {
        closed = true;
        calls.release();
        workers.shutdownNow();
    }
}
