package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One baseline of a page: its cells from left to right.
record Row(float y, List<Cell> cells) {
    /// A gap of so many font sizes parts cells.
    private static final float GAP = 0.8f;

    /// The rows of a page, from the top.
    static List<Row> of(List<Fragment> fragments) {
        List<Fragment> sorted = new ArrayList<>(fragments);
        sorted.sort(Comparator.comparingDouble(Fragment::y));
        List<Row> rows = new ArrayList<>();
        List<Fragment> current = new ArrayList<>();
        Fragment base = null;
        for (Fragment fragment : sorted) {
            if (base != null && !sameRow(base, fragment)) {
                rows.add(row(base, current));
                current = new ArrayList<>();
                base = null;
            }
            current.add(fragment);
            if (base == null || fragment.size() > base.size() + 0.5f) {
                base = fragment;
            }
        }
        if (base != null) {
            rows.add(row(base, current));
        }
        return rows;
    }

    private static boolean sameRow(Fragment base, Fragment other) {
        float apart = Math.abs(other.y() - base.y());
        float larger = Math.max(base.size(), other.size());
        boolean raised = Math.min(base.size(), other.size()) < 0.85f * larger;
        return apart < (raised ? 0.62f : 0.3f) * larger;
    }

    private static Row row(Fragment base, List<Fragment> fragments) {
        fragments.sort(Comparator.comparingDouble(Fragment::x));
        List<Cell> cells = new ArrayList<>();
        List<Fragment> cell = new ArrayList<>();
        Fragment last = null;
        for (Fragment fragment : fragments) {
            if (last != null && last.isDrawnAgainAs(fragment)) {
                continue;
            }
            if (last != null && last.gapTo(fragment) > GAP && !isMark(cell, cells.isEmpty())) {
                cells.add(Cell.of(cell));
                cell = new ArrayList<>();
            }
            cell.add(fragment);
            last = fragment;
        }
        cells.add(Cell.of(cell));
        return new Row(base.y(), cells);
    }

    /// A bullet or a number that hangs before its text is no cell of its own. Inside a row a bare
    /// number or dash is one: it stands in a table.
    private static boolean isMark(List<Fragment> cell, boolean first) {
        StringBuilder text = new StringBuilder();
        cell.forEach(fragment -> text.append(fragment.text()));
        String mark = text.toString().strip();
        if (mark.isEmpty() || mark.length() > 9) {
            return false;
        }
        boolean pointed = ".)•●▪■◦".indexOf(mark.charAt(mark.length() - 1)) >= 0;
        return (first || pointed) && Marks.isLoneMark(mark);
    }

    float x() {
        return cells.getFirst().x();
    }

    float right() {
        return cells.getLast().right();
    }

    boolean crosses(float x) {
        return cells.stream().anyMatch(cell -> cell.x() < x && cell.right() > x);
    }

    Row side(float x, boolean left) {
        return new Row(y, cells.stream().filter(cell -> (cell.right() <= x) == left).toList());
    }

    /// Glyphs on one side of x.
    int length(float x, boolean left) {
        int length = 0;
        for (Cell cell : cells) {
            length += (cell.right() <= x) == left ? cell.length() : 0;
        }
        return length;
    }

    /// The font size that the longest fragment is set in.
    float size() {
        float size = 0;
        int most = -1;
        for (Cell cell : cells) {
            for (Fragment fragment : cell.fragments()) {
                if (fragment.glyphs() > most) {
                    most = fragment.glyphs();
                    size = fragment.size();
                }
            }
        }
        return size;
    }

    boolean bold() {
        int glyphs = 0;
        int bold = 0;
        for (Cell cell : cells) {
            glyphs += cell.length();
            bold += cell.boldGlyphs();
        }
        return bold > 0.8 * glyphs;
    }
}
