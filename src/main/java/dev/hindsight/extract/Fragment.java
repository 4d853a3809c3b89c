package dev.hindsight.extract;

/// Glyphs that follow each other closely on one baseline, as the page draws them.
final class Fragment {
    /// A gap wider than this part of the font size is a space between words.
    private static final float SPACE = 0.16f;

    /// A gap wider than this part of the font size ends the fragment.
    private static final float APART = 1.2f;

    private final StringBuilder text = new StringBuilder();
    private final float x;
    private final float y;
    private final float size;
    private float right;
    private int boldGlyphs;
    private int glyphs;

    Fragment(float x, float y, float size) {
        this.x = x;
        this.y = y;
        this.size = size;
        this.right = x;
    }

    /// Whether a glyph at this place continues the fragment.
    boolean continuesAt(float glyphX, float glyphY, float glyphSize) {
        float gap = glyphX - right;
        return Math.abs(glyphY - y) < 0.12f * size
                && Math.abs(glyphSize - size) < 0.15f * size
                && gap > -0.5f * size
                && gap < APART * size;
    }

    void add(String glyph, float glyphX, float width, boolean bold, boolean spaceBefore) {
        if (glyphs > 0 && (spaceBefore || glyphX - right > SPACE * size)) {
            text.append(' ');
        }
        text.append(glyph);
        right = Math.max(right, glyphX + width);
        glyphs++;
        if (bold) {
            boldGlyphs++;
        }
    }

    /// Adds whole words that end at `end`.
    void addWords(String words, float end) {
        text.append(words);
        right = Math.max(right, end);
        glyphs += words.length();
    }

    /// The gap, in font sizes, between this fragment and one to its right.
    float gapTo(Fragment next) {
        return (next.x - right) / Math.max(size, next.size);
    }

    boolean spacedFrom(Fragment next) {
        return gapTo(next) > SPACE;
    }

    /// Bold is sometimes faked by drawing a whole word again, a hair beside the first.
    boolean isDrawnAgainAs(Fragment other) {
        return Math.abs(other.x - x) < 0.15f * size
                && Math.abs(other.right - right) < 0.15f * size
                && other.text.compareTo(text) == 0;
    }

    String text() {
        return text.toString();
    }

    float x() {
        return x;
    }

    float y() {
        return y;
    }

    float right() {
        return right;
    }

    float size() {
        return size;
    }

    int glyphs() {
        return glyphs;
    }

    int boldGlyphs() {
        return boldGlyphs;
    }
}
