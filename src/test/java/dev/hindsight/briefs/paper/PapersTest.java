package dev.hindsight.briefs.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// Sheets as files, read back by others than those that wrote them.
final class PapersTest {
    private static final String MISSING = "[No letters for it here.]";
    private static final String SITE = "https://lessons.example.org";
    private static final String ENGLISH =
            "Recruit early: posts stood *empty* for [a year] & <more>_.";
    private static final String FRENCH = "Les postes sont restés vacants à l’été, d’où l’échec.";
    private static final String RUSSIAN = "Набор персонала начался слишком поздно.";
    private static final String ARABIC = "تأخر تعيين الموظفين في البعثة.";
    private static final String CHINESE = "征聘工作开始得太晚。";

    private final Papers papers = new Papers();

    private static Sheet sheet() {
        List<Sheet.Item> items = new ArrayList<>();
        items.add(item(ENGLISH, Language.ENGLISH, "n1"));
        items.add(item(FRENCH, Language.FRENCH, "n2"));
        items.add(item(RUSSIAN, Language.RUSSIAN, "n3"));
        items.add(item(ARABIC, Language.ARABIC, "n4"));
        items.add(item(CHINESE, Language.CHINESE, "n5"));
        return new Sheet(
                        "Brief: Recruitment · BINUB",
                        Language.ENGLISH,
                        List.of(
                                "From 5 of 12 matching passages in 1 of 3 documents, 2005 to 2007."),
                        List.of(
                                new Sheet.Section("What failed", "Nothing.", items),
                                new Sheet.Section(
                                        "What worked", "Nothing worked # here.", List.of())),
                        new Sheet.Notes("How these lines were chosen", List.of("1. By turns.")),
                        MISSING)
                .at(SITE);
    }

    private static Sheet.Item item(String text, Language language, String anchor) {
        return new Sheet.Item(
                text,
                language,
                "A [report] of 1. May, Page 7",
                "/documents/0123456789abcdef0123?n=1#" + anchor,
                List.of("BINUB", "words of failure: “late”"));
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "shots", "papers"));
        Files.write(folder.resolve(name), bytes);
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        assertThat(papers.html(sheet())).isEqualTo(papers.html(sheet()));
        assertThat(papers.docx(sheet())).isEqualTo(papers.docx(sheet()));
        assertThat(papers.pdf(sheet())).isEqualTo(papers.pdf(sheet()));
    }

    @Test
    void aWebPageHasEveryWordAndLink() throws IOException {
        byte[] bytes = papers.html(sheet());
        keep("sheet.html", bytes);
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "");
        assertThat(page.select("li").text())
                .contains(ENGLISH, FRENCH, RUSSIAN, ARABIC, CHINESE)
                .contains("A [report] of 1. May, Page 7");
        assertThat(page.select("li a").eachAttr("href")).containsExactly(links());
        assertThat(page.select("h1").text()).isEqualTo("Brief: Recruitment · BINUB");
        assertThat(page.select("p").eachText()).contains("Nothing worked # here.", "1. By turns.");
        assertThat(page.select("script, link, img")).isEmpty();
    }

    private static String[] links() {
        return List.of("n1", "n2", "n3", "n4", "n5").stream()
                .map(it -> SITE + "/documents/0123456789abcdef0123?n=1#" + it)
                .toArray(String[]::new);
    }

    @Test
    void aWordFileHasEveryWordAndLink() throws IOException {
        byte[] bytes = papers.docx(sheet());
        keep("sheet.docx", bytes);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains(ENGLISH, FRENCH, RUSSIAN, ARABIC, CHINESE)
                    .contains(
                            "Brief: Recruitment · BINUB", "Nothing worked # here.", "1. By turns.")
                    .contains("A [report] of 1. May, Page 7");
            List<String> links = new ArrayList<>();
            for (var link : word.getHyperlinks()) {
                links.add(link.getURL());
            }
            assertThat(links).contains(links());
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Brief: Recruitment · BINUB");
            assertThat(word.getProperties().getCoreProperties().getCreated()).isNull();
        }
    }

    @Test
    void aPdfHasEveryWordThatItsFontsHaveAndSaysWhatTheyLack() throws IOException {
        byte[] bytes = papers.pdf(sheet());
        keep("sheet.pdf", bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains(ENGLISH, FRENCH, RUSSIAN, MISSING).doesNotContain("征");
            // Arabic letters are stored in the forms in which they are drawn
            assertThat(
                            text.codePoints()
                                    .filter(c ->
                                            (c >= 0xfe70 && c <= 0xfefc)
                                                    || (c >= 0x600 && c < 0x700))
                                    .count())
                    .isGreaterThan(15);
            List<String> links = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation note : page.getAnnotations()) {
                    if (note instanceof PDAnnotationLink link
                            && link.getAction() instanceof PDActionURI uri) {
                        links.add(uri.getURI());
                    }
                }
            }
            assertThat(links).contains(links());
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Brief: Recruitment · BINUB");
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
        }
    }
}
