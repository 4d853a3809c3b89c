package dev.hindsight.briefs.paper;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.nodes.Entities;

/// Writes sheets as files. The same sheet always gives the same bytes.
@Singleton
public final class Papers {
    private static final MutableDataSet OPTIONS =
            new MutableDataSet()
                    .set(Parser.HTML_BLOCK_PARSER, false)
                    .set(HtmlRenderer.ESCAPE_HTML, true);
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();
    private static final String STYLE = resource("sheet.css");

    /// One file that needs no other.
    public byte[] html(Sheet sheet) {
        return page(sheet, STYLE).getBytes(StandardCharsets.UTF_8);
    }

    /// A file for Word and its like.
    public byte[] docx(Sheet sheet) {
        return WordPaper.of(sheet);
    }

    /// A file to print. What its fonts cannot show, such as Chinese, is said to be missing.
    public byte[] pdf(Sheet sheet) {
        return PdfPaper.of(sheet);
    }

    static Document parsed(Sheet sheet) {
        return PARSER.parse(SheetMarkdown.of(sheet));
    }

    static String page(Sheet sheet, String style) {
        return "<!DOCTYPE html>\n<html lang=\""
                + sheet.language().code()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>"
                + Entities.escape(sheet.title())
                + "</title>\n<style>\n"
                + style
                + "</style>\n</head>\n<body>\n<main>\n"
                + RENDERER.render(parsed(sheet))
                + "</main>\n</body>\n</html>\n";
    }

    static String resource(String name) {
        try (InputStream in = Papers.class.getResourceAsStream("/papers/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of the program cannot be read: " + name, e);
        }
    }
}
