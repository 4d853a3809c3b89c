package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the tables of three columns and more among the rows of a page.
///
/// A row of three cells proposes the strips between them; the rows round it that leave these strips
/// empty belong to it. Columns of running text leave strips empty too: they are told by their
/// cells, which nearly all are filled with words.
final class PageTables {
    /// Narrower strips, in font sizes, are chance.
    private static final float NARROWEST = 0.55f;

    /// Rows further apart, in font sizes, are not of one table.
    private static final float APART = 5.5f;

    private static final int FEWEST_CELLS = 3;
    private static final int FEWEST_ROWS = 3;

    /// So many rows below the first are looked at for one with more cells.
    private static final int REACH = 12;

    /// Mean length of a cell's line, in characters, of running text in columns.
    private static final int WORDY = 20;

    private static final double DENSE = 0.8;

    /// Rows of a page and the table, if any, that they are in.
    ///
    /// @param table null for rows outside tables
    record Part(List<Row> rows, @Nullable PageTable table) {}

    private record Strip(float left, float right) {
        /// What of the strip a row leaves empty; null where too little is left.
        @Nullable Strip without(Row row) {
            float from = left;
            float to = right;
            for (Cell cell : row.cells()) {
                if (cell.right() <= from || cell.x() >= to) {
                    continue;
                }
                if (cell.x() - from > to - cell.right()) {
                    to = cell.x();
                } else {
                    from = cell.right();
                }
            }
            return to - from < NARROWEST * row.size() ? null : new Strip(from, to);
        }

        float middle() {
            return (left + right) / 2;
        }
    }

    private final List<Row> rows;
    private List<Strip> strips = List.of();

    private PageTables(List<Row> rows) {
        this.rows = rows;
    }

    /// Cuts a page into tables and what stands between them, from the top.
    static List<Part> of(List<Row> rows) {
        PageTables tables = new PageTables(rows);
        List<Part> parts = new ArrayList<>();
        int free = 0;
        int i = 0;
        while (i < rows.size()) {
            int seed = tables.seed(i);
            int end = seed < 0 ? i : tables.grow(seed);
            int start = seed < 0 ? i : tables.growUp(seed, free);
            if (end > i && tables.isTable(start, end)) {
                if (start > free) {
                    parts.add(new Part(rows.subList(free, start), null));
                }
                parts.add(tables.table(start, end));
                free = end;
                i = end;
            } else {
                i++;
            }
        }
        if (free < rows.size()) {
            parts.add(new Part(rows.subList(free, rows.size()), null));
        }
        return parts;
    }

    private Part table(int start, int end) {
        List<Row> found = List.copyOf(rows.subList(start, end));
        return new Part(found, new PageTable(found, strips.stream().map(Strip::middle).toList()));
    }

    /// The row near the given one that has the most cells; negative where that one has too few.
    private int seed(int place) {
        if (rows.get(place).cells().size() < FEWEST_CELLS) {
            return -1;
        }
        int best = place;
        for (int i = place + 1; i < Math.min(rows.size(), place + REACH); i++) {
            if (!isNear(rows.get(i - 1), rows.get(i))) {
                break;
            }
            if (rows.get(i).cells().size() > rows.get(best).cells().size()) {
                best = i;
            }
        }
        return best;
    }

    /// Takes the rows below the seed; sets the strips.
    ///
    /// @return the row after the last
    private int grow(int seed) {
        Row first = rows.get(seed);
        List<Strip> found = new ArrayList<>();
        for (int i = 1; i < first.cells().size(); i++) {
            found.add(new Strip(first.cells().get(i - 1).right(), first.cells().get(i).x()));
        }
        strips = found;
        int end = seed + 1;
        while (end < rows.size()
                && isNear(rows.get(end - 1), rows.get(end))
                && take(rows.get(end))) {
            end++;
        }
        return end;
    }

    private int growUp(int seed, int free) {
        int start = seed;
        while (start > free
                && rows.get(start - 1).cells().size() > 1
                && isNear(rows.get(start - 1), rows.get(start))
                && take(rows.get(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNear(Row above, Row below) {
        return below.y() - above.y() < APART * Math.max(above.size(), below.size());
    }

    /// Whether the row leaves the strips empty, but for one that a long cell may cross.
    private boolean take(Row row) {
        List<Strip> left = new ArrayList<>();
        int crossed = 0;
        for (Strip strip : strips) {
            Strip rest = strip.without(row);
            crossed += rest == null ? 1 : 0;
            left.add(rest == null ? strip : rest);
        }
        boolean beyond =
                row.cells().size() == 1 && row.right() - row.x() > 0.5f * (right() - left());
        if (crossed > (strips.size() > 3 ? 1 : 0) || beyond) {
            return false;
        }
        strips = left;
        return true;
    }

    private float left() {
        return strips.getFirst().left();
    }

    private float right() {
        return strips.getLast().right();
    }

    private boolean isTable(int start, int end) {
        int parted = 0;
        int filled = 0;
        int glyphs = 0;
        int figures = 0;
        for (Row row : rows.subList(start, end)) {
            parted += row.cells().size() > 1 ? 1 : 0;
            filled += row.cells().size();
            for (Cell cell : row.cells()) {
                glyphs += cell.length();
                figures += cell.isFigure() ? 1 : 0;
            }
        }
        int count = end - start;
        if (count < FEWEST_ROWS || 3 * parted < count) {
            return false;
        }
        boolean running =
                (double) filled / (count * (strips.size() + 1)) > DENSE
                        && glyphs > WORDY * filled
                        && 6 * figures < filled;
        return !running;
    }
}
