package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.Label;
import dev.hindsight.testing.Figures;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// What OCR makes of real scans: readable pages, and whether symbol and mission are found.
///
/// Arguments: folder of the reports, and how many pages of each scan are taken. Files are copied
/// under names that say nothing; what is right stands in their own names (`MISSION_S_YEAR_NUMBER`).
final class ScansBenchmark {
    private ScansBenchmark() {}

    static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("scans-benchmark");
        try (ApplicationContext program =
                ApplicationContext.builder()
                        .properties(
                                Map.of(
                                        "hindsight.store.folder", folder.resolve("data").toString(),
                                        "hindsight.index.folder",
                                                folder.resolve("index").toString()))
                        .deduceEnvironment(false)
                        .start()) {
            int right = 0;
            int scans = 0;
            for (Path report : reports(Path.of(arguments[0]))) {
                Path copy = folder.resolve("file-" + scans + ".pdf");
                if (!copied(report, copy, Integer.parseInt(arguments[1]))) {
                    continue;
                }
                scans++;
                right += found(program, report, copy) ? 1 : 0;
                Figures.OUT.printf(
                        Locale.ROOT, "symbol and mission right: %d of %d%n", right, scans);
            }
        }
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    /// @return whether it is a scan
    private static boolean copied(Path report, Path copy, int pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(report.toFile())) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            while (document.getNumberOfPages() > pages) {
                document.removePage(document.getNumberOfPages() - 1);
            }
            document.save(copy.toFile());
            return text.isBlank();
        }
    }

    private static boolean found(ApplicationContext program, Path report, Path copy) {
        List<FileOutcome> outcomes = new ArrayList<>();
        program.getBean(Intake.class)
                .ingest(
                        new IntakeRequest(
                                List.of(IntakeRequest.Incoming.of(copy)), Label.PUBLIC, null, null),
                        (_, outcome, _) -> outcomes.add(outcome));
        program.getBean(Scans.class).readAll((_, _) -> {});
        FileOutcome.Ingested stored = (FileOutcome.Ingested) outcomes.getFirst();
        Document document =
                program.getBean(Documents.class)
                        .find(stored.document(), new Viewer.Owner())
                        .orElseThrow();
        String[] name = report.getFileName().toString().replace(".pdf", "").split("_", -1);
        String symbol = String.join("/", name[1], name[2], name[3]);
        boolean right =
                symbol.equals(document.metadata().symbol())
                        && document.metadata().missions().toString().contains(name[0]);
        Figures.OUT.printf(
                Locale.ROOT,
                "%s: symbol %s, missions %s, date %s, %d of %d pages readable, %d passages, title %s%n",
                report.getFileName(),
                document.metadata().symbol(),
                document.metadata().missions(),
                document.metadata().date(),
                document.coverage().readable(),
                document.coverage().pages(),
                document.passages(),
                document.metadata().title());
        return right;
    }
}
