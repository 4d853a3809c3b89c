package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the lines of one page, column by column, in reading order.
///
/// Fragments on one baseline form a row. Where many neighbouring rows leave the same vertical strip
/// empty and hold running text on both sides of it, the strip is a gutter: the rows between two
/// full-width rows are then read left column first. Both sides are cut again, so three columns
/// work. Tables are taken out before.
final class PageLines {
    /// A gap of so many font sizes sets parts of a row apart.
    private static final float CELL_GAP = 1.6f;

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
        List<Row> rows = Row.of(fragments);
        if (Labels.isOn(rows)) {
            built.lines.add(built.labels(rows));
        } else {
            built.readParts(rows);
        }
        return built.lines;
    }

    /// The words of a map are one line: none of them is a heading or a paragraph.
    private Line labels(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(line(row, column).text().replace(Line.CELL, " ")).append(' ');
        }
        Row first = rows.getFirst();
        return new Line(
                page,
                column,
                first.x(),
                first.right(),
                first.y(),
                first.size(),
                false,
                1,
                Spelling.clean(text.toString()));
    }

    /// Text above and below a table keeps one column number: a paragraph can run round it.
    private void readParts(List<Row> rows) {
        int text = column++;
        for (PageTables.Part part : PageTables.of(rows)) {
            PageTable table = part.table();
            if (table != null) {
                table.rows().forEach(row -> lines.add(line(row, table)));
                column++;
            } else {
                Float gutter = gutter(part.rows());
                if (gutter == null) {
                    part.rows().forEach(row -> lines.add(line(row, text)));
                } else {
                    readBands(part.rows(), gutter, 0);
                }
            }
        }
    }

    private Line line(List<Row> printed, PageTable table) {
        Row first = printed.getFirst();
        return new Line(
                page,
                column,
                first.x(),
                first.right(),
                first.y(),
                first.size(),
                printed.stream().allMatch(Row::bold),
                table.columns(),
                String.join(Line.COLUMN, table.texts(printed)));
    }

    private void read(List<Row> rows, int depth) {
        Float gutter = depth < 3 ? gutter(rows) : null;
        if (gutter == null) {
            for (Row row : rows) {
                lines.add(line(row, column));
            }
            column++;
        } else {
            readBands(rows, gutter, depth);
        }
    }

    private void readBands(List<Row> rows, float gutter, int depth) {
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

    private Line line(Row row, int number) {
        StringBuilder text = new StringBuilder();
        float size = row.size();
        int parts = 1;
        Cell last = null;
        for (Cell cell : row.cells()) {
            if (last != null) {
                boolean apart = last.gapTo(cell) > CELL_GAP;
                parts += apart ? 1 : 0;
                text.append(apart ? Line.CELL : " ");
            }
            last = cell;
            text.append(cell.text(size, row.y()));
        }
        return new Line(
                page,
                number,
                row.x(),
                row.right(),
                row.y(),
                size,
                row.bold(),
                parts,
                Spelling.clean(Spelling.logical(text.toString())));
    }
}
