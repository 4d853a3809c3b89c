package dev.hindsight.cli;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.intake.Scans;
import java.util.Locale;

/// What a command does about pages that wait for OCR.
record ScanWork(Engine engine, Session session) {

    /// Waits until every page that can be recognised is.
    void finish() {
        Scans scans = engine.get(Scans.class);
        long waiting = scans.waiting(new Viewer.Owner());
        if (waiting == 0 || !scans.able()) {
            return;
        }
        try (Progress progress = Progress.of("pages by OCR", waiting, session)) {
            var _ = scans.readAll((_, _) -> progress.step());
        }
        engine.get(Index.class).catchUp();
    }

    /// Says on standard error how many pages still wait, and for what.
    void sayWhatWaits() {
        Scans scans = engine.get(Scans.class);
        long waiting = scans.waiting(new Viewer.Owner());
        if (waiting > 0) {
            String what =
                    scans.able()
                            ? "They are read in the background while a server runs, or at once"
                                    + " with --wait."
                            : "Install Tesseract, and see hindsight.ocr.enabled; they are read as"
                                    + " soon as it is there.";
            session.err()
                    .println(
                            String.format(Locale.ROOT, "%d pages wait for OCR. %s", waiting, what));
        }
    }
}
