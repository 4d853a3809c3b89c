package dev.hindsight.extract;

import java.util.List;

/// Neighbouring fragments on one baseline, apart from the next by a gap that is wider than the
/// space between words.
///
/// @param length in glyphs
record Cell(float x, float right, int length, List<Fragment> fragments) {
    static Cell of(List<Fragment> fragments) {
        float right = 0;
        int length = 0;
        for (Fragment fragment : fragments) {
            right = Math.max(right, fragment.right());
            length += fragment.glyphs();
        }
        return new Cell(fragments.getFirst().x(), right, length, List.copyOf(fragments));
    }

    /// The gap to a cell to its right, in font sizes.
    float gapTo(Cell next) {
        return fragments.getLast().gapTo(next.fragments().getFirst());
    }

    /// Whether it is a number, or the dash that stands for none.
    boolean isFigure() {
        int digits = 0;
        int letters = 0;
        for (Fragment fragment : fragments) {
            String text = fragment.text();
            for (int i = 0; i < text.length(); i++) {
                digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
                letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
            }
        }
        return letters <= digits && length < 20;
    }

    /// Whether it is a line drawn with dashes.
    boolean isRule() {
        return length > 2
                && fragments.stream()
                        .allMatch(
                                part -> part.text().chars().allMatch(c -> "-_=–—".indexOf(c) >= 0));
    }

    int boldGlyphs() {
        return fragments.stream().mapToInt(Fragment::boldGlyphs).sum();
    }

    /// @param size that most of the row is set in
    /// @param baseline of the row: small digits above it are marks of footnotes
    String text(float size, float baseline) {
        StringBuilder text = new StringBuilder();
        Fragment last = null;
        for (Fragment fragment : fragments) {
            boolean raised = isMark(fragment, size, baseline);
            if (last != null && !raised && last.spacedFrom(fragment)) {
                text.append(' ');
            }
            text.append(raised ? Spelling.raised(fragment.text()) : fragment.text());
            last = fragment;
        }
        return text.toString();
    }

    private static boolean isMark(Fragment fragment, float size, float baseline) {
        if (fragment.size() >= 0.85f * size
                || fragment.y() >= baseline - 0.1f * size
                || fragment.text().length() > 3) {
            return false;
        }
        return fragment.text().chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
