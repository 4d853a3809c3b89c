package dev.hindsight.briefs.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// What the fonts that come with the program can show.
///
/// DejaVu Sans (Bitstream Vera licence) has Latin, Greek, Cyrillic and Arabic letters; it has no
/// Chinese ones, and fonts that have them are larger than the rest of the program's fonts tenfold.
final class Letters {
    static final String FAMILY = "DejaVu Sans";
    private static final String PLACE = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String REGULAR = PLACE + "DejaVuSans.ttf";
    private static final String BOLD = PLACE + "DejaVuSans-Bold.ttf";
    private static final BitSet SHOWN = shown();

    private Letters() {}

    static InputStream regular() {
        return open(REGULAR);
    }

    static InputStream bold() {
        return open(BOLD);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Letters.class.getResourceAsStream(resource), resource);
    }

    private static BitSet shown() {
        try (InputStream in = regular();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet shown = new BitSet(0x10000);
            for (int point = 0; point < 0x10000; point++) {
                shown.set(point, glyphs.getGlyphId(point) != 0);
            }
            return shown;
        } catch (IOException e) {
            throw new UncheckedIOException("The font cannot be read: " + REGULAR, e);
        }
    }

    /// Whether everything in a text that can be seen is shown.
    static boolean show(String text) {
        return text.codePoints().allMatch(Letters::shown);
    }

    private static boolean shown(int point) {
        return SHOWN.get(point) || !isInk(point);
    }

    private static boolean isInk(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT;
    }

    /// The text with three dots for each run of what cannot be shown.
    static String shownOf(String text) {
        StringBuilder shown = new StringBuilder();
        boolean gap = false;
        for (int point : text.codePoints().toArray()) {
            if (shown(point)) {
                shown.appendCodePoint(point);
                gap = false;
            } else if (!gap) {
                shown.append('…');
                gap = true;
            }
        }
        return shown.toString();
    }
}
