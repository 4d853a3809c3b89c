package dev.hindsight.ocr;

import dev.hindsight.extract.Extraction;
import dev.hindsight.extract.Extractor;
import dev.hindsight.extract.RecognisedPage;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.testing.Figures;
import dev.hindsight.testing.MadeScan;
import io.micronaut.context.ApplicationContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// How well pages are recognised: pages with text, drawn at 200 and 300 dpi, plain, turned by one
/// degree, and noisy, against their own text. Only pages that carry all their fonts are drawn.
///
/// Arguments: folder of PDFs with text, number of pages, seed. Word accuracy is 1 − (word edit
/// distance ÷ words of the page's own text), summed over all pages; words are runs of letters and
/// digits in small letters, in the order in which either text is read out.
final class OcrBenchmark {
    private static final int FEWEST_WORDS = 150;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final List<String> KINDS = List.of("plain", "turned", "noisy");

    private final Ocr ocr;
    private final Extractor extractor;
    private final Path folder;
    private final Random random;
    private final Map<String, long[]> sums = new HashMap<>();

    private OcrBenchmark(ApplicationContext program, Path folder, Random random) {
        this.ocr = program.getBean(Ocr.class);
        this.extractor = program.getBean(Extractor.class);
        this.folder = folder;
        this.random = random;
    }

    static void main(String[] arguments) throws IOException {
        Path reports = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        Figures.OUT.println("seed " + seed);
        Path folder = Files.createTempDirectory("ocr-benchmark");
        try (ApplicationContext program =
                ApplicationContext.builder()
                        .properties(Map.of("hindsight.store.folder", folder.toString()))
                        .deduceEnvironment(false)
                        .start()) {
            OcrBenchmark benchmark = new OcrBenchmark(program, folder, new Random(seed));
            benchmark.run(reports, count);
        }
    }

    private void run(Path reports, int count) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(reports)) {
            files =
                    new ArrayList<>(
                            all.filter(f -> f.toString().endsWith(".pdf")).sorted().toList());
        }
        int done = 0;
        while (done < count) {
            Path file = files.get(random.nextInt(files.size()));
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                int page = random.nextInt(document.getNumberOfPages());
                List<String> own = own(document, page);
                if (own.size() < FEWEST_WORDS || !carriesItsFonts(document.getPage(page))) {
                    continue;
                }
                done++;
                measure(document, page, own);
                Figures.OUT.printf(
                        Locale.ROOT, "%d %s page %d%n", done, file.getFileName(), page + 1);
                report();
            }
        }
    }

    /// A font that the file does not carry would be drawn as another, letters apart.
    private static boolean carriesItsFonts(PDPage page) throws IOException {
        for (COSName name : page.getResources().getFontNames()) {
            if (!page.getResources().getFont(name).isEmbedded()) {
                return false;
            }
        }
        return true;
    }

    private void report() {
        sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> {
                    long[] sum = one.getValue();
                    Figures.OUT.printf(
                            Locale.ROOT,
                            "  %s: pages %d, words %d, accuracy %.4f, pages below 0.95: %d%n",
                            one.getKey(),
                            sum[2],
                            sum[1],
                            1 - (double) sum[0] / sum[1],
                            sum[3]);
                });
    }

    private List<String> own(PDDocument document, int page) throws IOException {
        Path single = folder.resolve("single.pdf");
        try (PDDocument one = new PDDocument()) {
            one.importPage(document.getPage(page));
            one.save(single.toFile());
        }
        return words(extractor.extract(single, "single.pdf"));
    }

    private static List<String> words(Extraction read) {
        if (!(read instanceof Extraction.Extracted extracted)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (Passage passage : extracted.passages()) {
            String number = passage.para() == null ? "" : passage.para() + " ";
            WORD.matcher((number + passage.text()).toLowerCase(Locale.ROOT))
                    .results()
                    .forEach(match -> words.add(match.group()));
        }
        return words;
    }

    private void measure(PDDocument document, int page, List<String> own) throws IOException {
        for (int dpi : new int[] {200, 300}) {
            BufferedImage drawn =
                    new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
            for (String kind : KINDS) {
                Path picture =
                        MadeScan.savePicture(
                                folder.resolve("page.png"), "png", spoilt(drawn, kind));
                Ocr.Outcome outcome =
                        ocr.read(new Ocr.Source(picture, "image/png"), 1, Language.ENGLISH);
                List<RecognisedPage> pages = List.of(outcome.page());
                List<String> read = words(extractor.extract(picture, "page.png", pages));
                int distance = distance(own, read);
                long[] sum = sums.computeIfAbsent(dpi + " dpi " + kind, _ -> new long[4]);
                sum[0] += distance;
                sum[1] += own.size();
                sum[2]++;
                sum[3] += distance > 0.05 * own.size() ? 1 : 0;
            }
        }
    }

    private BufferedImage spoilt(BufferedImage page, String kind) {
        return switch (kind) {
            case "turned" -> turned(page);
            case "noisy" -> noisy(page);
            default -> page;
        };
    }

    private static BufferedImage turned(BufferedImage page) {
        BufferedImage turned =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(1), page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return turned;
    }

    /// Grey noise (standard deviation 20 of 255), and specks on one dot of 500.
    private BufferedImage noisy(BufferedImage page) {
        BufferedImage noisy =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int dot = page.getRaster().getSample(x, y, 0);
                int grey = (int) Math.round(dot + 20 * random.nextGaussian());
                int speck = random.nextInt(500) == 0 ? 255 * random.nextInt(2) : grey;
                noisy.getRaster().setSample(x, y, 0, Math.clamp(speck, 0, 255));
            }
        }
        return noisy;
    }

    /// Words to insert, leave out or replace (Levenshtein).
    private static int distance(List<String> one, List<String> other) {
        int[] above = new int[other.size() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.size(); i++) {
            int[] row = new int[other.size() + 1];
            row[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int same = one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + same, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.size()];
    }
}
