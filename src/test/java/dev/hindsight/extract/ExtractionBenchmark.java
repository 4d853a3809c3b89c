package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How much processor time our reading takes beside Tika's own: run with
/// `-Dtest=ExtractionBenchmark -Dhindsight.benchmark=true -DargLine="-Dhindsight.benchmark=true"`.
/// One thread, warmed up, best of three, and Tika without OCR; the result is in
/// `target/extraction-benchmark.txt`.
@EnabledIfSystemProperty(named = "hindsight.benchmark", matches = "true")
class ExtractionBenchmark {
    private static final int ROUNDS = 4;

    private interface Reader {
        void read(Path file) throws Exception;
    }

    @Test
    void readingTakesNotMuchLongerThanTikaAlone() throws Exception {
        List<Path> files =
                Stream.concat(
                                files(Needs.shared("data/reports")).stream(),
                                files(Needs.shared("data/seeds")).stream())
                        .toList();
        Extractor ours = new TikaExtractor(new Languages(), ReadLimits.defaults());
        AutoDetectParser tika = new AutoDetectParser();
        long oursBest = Long.MAX_VALUE;
        long tikaBest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long tikaTime = time(files, file -> plain(tika, file));
            long oursTime =
                    time(files, file -> assertThat(ours.extract(file, name(file))).isNotNull());
            if (round > 0) {
                tikaBest = Math.min(tikaBest, tikaTime);
                oursBest = Math.min(oursBest, oursTime);
            }
        }
        Files.writeString(
                Path.of("target", "extraction-benchmark.txt"),
                String.format(
                        Locale.ROOT,
                        "tika %d ms, ours %d ms, ratio %.2f%n",
                        tikaBest / 1_000_000,
                        oursBest / 1_000_000,
                        (double) oursBest / tikaBest));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static long time(List<Path> files, Reader reader) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (Path file : files) {
            reader.read(file);
        }
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static void plain(AutoDetectParser parser, Path file) throws Exception {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name(file));
        try (InputStream stream = Files.newInputStream(file)) {
            PDFParserConfig withoutOcr = new PDFParserConfig();
            withoutOcr.setOcrStrategy("no_ocr");
            ParseContext context = new ParseContext();
            context.set(PDFParserConfig.class, withoutOcr);
            parser.parse(stream, new BodyContentHandler(-1), metadata, context);
        }
    }
}
