package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the lines of one page, column by column, in reading order.
///
/// Fragments on one baseline form a row. Where many neighbouring rows leave the same vertical strip
/// empty and hold running text on both sides of it, the strip is a gutter: the rows between two
/// full-width rows are then read left column first. Both sides are cut again, so three columns
/// work.
final class PageLines {
    /// A gap of so many font sizes sets parts of a row apart.
    private static final float CELL_GAP = 1.6f;

    /// Gutters can be narrower: what counts is that many rows keep the same strip empty.
    private static final float GUTTER = 0.8f;

    /// Fewer rows than this with an empty strip are a table or chance, not columns.
    private static final int COLUMN_ROWS = 6;

    /// Mean length of text, in characters, on either side of a gutter.
    private static final int COLUMN_TEXT = 18;

    private final int page;
    private final List<Line> lines = new ArrayList<>();
    private int column;

    private PageLines(int page, int firstColumn) {
        this.page = page;
        this.column = firstColumn;
    }

    /// @param page number, from 1
    /// @param firstColumn number for the first column of the page
    static List<Line> of(int page, int firstColumn, List<Fragment> fragments) {
        PageLines built = new PageLines(page, firstColumn);
        built.read(rows(fragments), 0);
        return built.lines;
    }

    private record Cell(float x, float right, int length, List<Fragment> fragments) {
        static Cell of(List<Fragment> fragments) {
            float right = 0;
            for (Fragment fragment : fragments) {
                right = Math.max(right, fragment.right());
            }
            int length = fragments.stream().mapToInt(Fragment::glyphs).sum();
            return new Cell(fragments.getFirst().x(), right, length, List.copyOf(fragments));
        }

        float gapTo(Cell next) {
            return fragments.getLast().gapTo(next.fragments().getFirst());
        }
    }

    /// One baseline: its cells from left to right.
    private record Row(float y, List<Cell> cells) {
        boolean crosses(float x) {
            return cells.stream().anyMatch(cell -> cell.x() < x && cell.right() > x);
        }

        Row side(float x, boolean left) {
            return new Row(y, cells.stream().filter(cell -> (cell.right() <= x) == left).toList());
        }

        int length(float x, boolean left) {
            int length = 0;
            for (Cell cell : cells) {
                length += (cell.right() <= x) == left ? cell.length() : 0;
            }
            return length;
        }
    }

    private static List<Row> rows(List<Fragment> fragments) {
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
            if (last != null && last.gapTo(fragment) > GUTTER && !isMark(cell, cells.isEmpty())) {
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
    /// number is one: it stands in a table.
    private static boolean isMark(List<Fragment> cell, boolean first) {
        StringBuilder text = new StringBuilder();
        cell.forEach(fragment -> text.append(fragment.text()));
        String mark = text.toString().strip();
        boolean pointed = !Character.isLetterOrDigit(mark.charAt(mark.length() - 1));
        return (first || pointed) && Marks.isLoneMark(mark);
    }

    private void read(List<Row> rows, int depth) {
        Float gutter = depth < 3 ? gutter(rows) : null;
        if (gutter == null) {
            for (Row row : rows) {
                lines.add(line(row));
            }
            column++;
            return;
        }
        List<Row> band = new ArrayList<>();
        List<Row> across = new ArrayList<>();
        for (Row row : rows) {
            if (row.crosses(gutter)) {
                readBand(band, gutter, depth);
                band.clear();
                across.add(row);
            } else {
                readAcross(across, depth);
                across.clear();
                band.add(row);
            }
        }
        readBand(band, gutter, depth);
        readAcross(across, depth);
    }

    private void readAcross(List<Row> across, int depth) {
        if (!across.isEmpty()) {
            read(List.copyOf(across), depth + 1);
        }
    }

    private void readBand(List<Row> band, float gutter, int depth) {
        for (boolean left : new boolean[] {true, false}) {
            List<Row> side =
                    band.stream()
                            .map(row -> row.side(gutter, left))
                            .filter(row -> !row.cells().isEmpty())
                            .toList();
            if (!side.isEmpty()) {
                read(side, depth + 1);
            }
        }
    }

    private static @Nullable Float gutter(List<Row> rows) {
        Float best = null;
        int most = COLUMN_ROWS - 1;
        for (Row row : rows) {
            for (int i = 1; i < row.cells().size(); i++) {
                float x = (row.cells().get(i - 1).right() + row.cells().get(i).x()) / 2;
                int support = support(rows, x);
                if (support > most) {
                    most = support;
                    best = x;
                }
            }
        }
        return best;
    }

    /// Number of rows with running text on both sides of x; 0 when the text is too thin for
    /// columns, or when rows in between cross x: then the gap is chance.
    private static int support(List<Row> rows, float x) {
        int both = 0;
        int crossing = 0;
        int crossingSince = 0;
        int leftLength = 0;
        int rightLength = 0;
        for (Row row : rows) {
            if (row.crosses(x)) {
                crossingSince += both > 0 ? 1 : 0;
                continue;
            }
            int left = row.length(x, true);
            int right = row.length(x, false);
            if (left > 0 && right > 0) {
                both++;
                leftLength += left;
                rightLength += right;
                crossing += crossingSince;
                crossingSince = 0;
            }
        }
        boolean wordy = leftLength >= both * COLUMN_TEXT && rightLength >= both * COLUMN_TEXT;
        return wordy && 2 * crossing <= both ? both : 0;
    }

    private Line line(Row row) {
        StringBuilder text = new StringBuilder();
        float size = bodySize(row);
        int glyphs = 0;
        int bold = 0;
        int parts = 1;
        Cell last = null;
        for (Cell cell : row.cells()) {
            if (last != null) {
                boolean apart = last.gapTo(cell) > CELL_GAP;
                parts += apart ? 1 : 0;
                text.append(apart ? Line.CELL : " ");
            }
            last = cell;
            append(text, cell, size, row.y());
            glyphs += cell.length();
            bold += cell.fragments().stream().mapToInt(Fragment::boldGlyphs).sum();
        }
        return new Line(
                page,
                column,
                row.cells().getFirst().x(),
                row.cells().getLast().right(),
                row.y(),
                size,
                bold > 0.8 * glyphs,
                parts,
                Spelling.clean(Spelling.logical(text.toString())));
    }

    private static float bodySize(Row row) {
        float size = 0;
        int most = 0;
        for (Cell cell : row.cells()) {
            for (Fragment fragment : cell.fragments()) {
                if (fragment.glyphs() > most) {
                    most = fragment.glyphs();
                    size = fragment.size();
                }
            }
        }
        return size;
    }

    private static void append(StringBuilder text, Cell cell, float size, float baseline) {
        Fragment last = null;
        for (Fragment fragment : cell.fragments()) {
            boolean raised =
                    fragment.size() < 0.85f * size
                            && fragment.y() < baseline - 0.1f * size
                            && fragment.text().matches("\\d{1,3}");
            if (last != null && !raised && last.spacedFrom(fragment)) {
                text.append(' ');
            }
            text.append(raised ? Spelling.raised(fragment.text()) : fragment.text());
            last = fragment;
        }
    }
}
