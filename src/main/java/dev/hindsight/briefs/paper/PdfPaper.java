package dev.hindsight.briefs.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.hindsight.kernel.ContentHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/// Writes a sheet as PDF: the HTML that Flexmark makes of it, laid out by OpenHTMLtoPDF.
///
/// Letters that the fonts lack are never left out in silence: a quotation that has some is replaced
/// by a sentence that says so, and its link stays. What a PDF says of its making is fixed: no date,
/// and an id that follows from the text.
final class PdfPaper {
    private static final String STYLE = Papers.resource("print.css");

    private PdfPaper() {}

    static byte[] of(Sheet sheet) {
        Sheet shown = shown(sheet);
        String html = Papers.page(shown, STYLE);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(Letters::regular, Letters.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(Letters::bold, Letters.FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            PDDocumentInformation said = new PDDocumentInformation();
            said.setTitle(sheet.title());
            said.setCreator("Hindsight");
            pdf.setDocumentInformation(said);
            String hash = ContentHash.ofText(html).hex();
            pdf.setDocumentId(Long.parseUnsignedLong(hash.substring(0, 16), 16));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static Sheet shown(Sheet sheet) {
        return new Sheet(
                Letters.shownOf(sheet.title()),
                sheet.language(),
                sheet.lead().stream().map(Letters::shownOf).toList(),
                sheet.sections().stream().map(section -> shown(section, sheet)).toList(),
                sheet.notes(),
                sheet.missing());
    }

    private static Sheet.Section shown(Sheet.Section section, Sheet sheet) {
        List<Sheet.Item> items =
                section.items().stream()
                        .map(item ->
                                new Sheet.Item(
                                        Letters.show(item.text()) ? item.text() : sheet.missing(),
                                        item.language(),
                                        Letters.shownOf(item.place()),
                                        item.href(),
                                        item.facts().stream().map(Letters::shownOf).toList()))
                        .toList();
        return new Sheet.Section(section.heading(), section.empty(), items);
    }
}
