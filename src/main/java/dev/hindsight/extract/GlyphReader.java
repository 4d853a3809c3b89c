package dev.hindsight.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the glyphs of one page after the other and joins them to fragments of lines.
///
/// PDFBox's own line building is passed by: it loses sizes, gaps and columns, which the paragraphs
/// need.
final class GlyphReader extends PDFTextStripper {
    private final IdentityHashMap<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private final List<List<Fragment>> byDirection = new ArrayList<>();
    private boolean space;
    private String lastGlyph = "";
    private float lastX;
    private float lastY;

    GlyphReader() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(false);
    }

    /// The fragments of a page in the direction that most of its text runs; text that runs
    /// otherwise (a stamp in the margin) comes last.
    ///
    /// @param page from 1
    List<List<Fragment>> read(PDDocument document, int page) throws IOException {
        byDirection.clear();
        for (int i = 0; i < 4; i++) {
            byDirection.add(new ArrayList<>());
        }
        space = false;
        lastGlyph = "";
        setStartPage(page);
        setEndPage(page);
        // nothing is written: the glyphs are taken as they are shown
        writeText(document, java.io.Writer.nullWriter());
        return byDirection.stream()
                .filter(fragments -> !fragments.isEmpty())
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .map(List::copyOf)
                .toList();
    }

    @Override
    protected void writePage() {
        // lines are built by PageLines
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        String unicode = glyph.getUnicode();
        if (unicode == null || unicode.isBlank()) {
            space = true;
            return;
        }
        float x = glyph.getXDirAdj();
        float y = glyph.getYDirAdj();
        float size = Math.max(1, Math.abs(glyph.getFontSizeInPt()));
        if (drawnTwice(unicode, x, y, size)) {
            return;
        }
        List<Fragment> fragments = byDirection.get(Math.floorMod((int) (glyph.getDir() / 90), 4));
        Fragment current = fragments.isEmpty() ? null : fragments.getLast();
        if (current == null || !current.continuesAt(x, y, size)) {
            current = new Fragment(x, y, size);
            fragments.add(current);
        }
        current.add(unicode, x, glyph.getWidthDirAdj(), bold(glyph.getFont()), space);
        space = false;
    }

    /// Bold is sometimes faked by drawing each glyph again a hair to the right.
    private boolean drawnTwice(String unicode, float x, float y, float size) {
        boolean twice =
                unicode.equals(lastGlyph)
                        && Math.abs(x - lastX) < 0.1f * size
                        && Math.abs(y - lastY) < 0.1f * size;
        lastGlyph = unicode;
        lastX = x;
        lastY = y;
        return twice;
    }

    private boolean bold(PDFont font) {
        return boldFonts.computeIfAbsent(font, GlyphReader::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        String name = font.getName();
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return (name != null && name.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy).*"))
                || (descriptor != null
                        && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }
}
