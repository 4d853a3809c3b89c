package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// A table of a page: printed rows whose cells leave the same vertical strips empty.
///
/// @param printed the rows as they are printed; a cell of several lines takes several of them
/// @param borders where one column ends and the next begins, from left to right
record PageTable(List<Row> printed, List<Float> borders) {
    /// A gap so many times the usual distance of a cell's lines parts rows.
    private static final float BAND = 1.22f;

    /// Lines of a row whose cells are not quite level are no further apart, in lines.
    private static final float LEVEL = 0.6f;

    /// Of the distances between the lines of a column, the smallest that this part of them share.
    private static final double COMMON = 0.1;

    PageTable {
        printed = List.copyOf(printed);
        borders = List.copyOf(borders);
    }

    int columns() {
        return borders.size() + 1;
    }

    /// The rows as they are meant: what is printed on several lines is put together.
    ///
    /// @return groups of printed rows
    List<List<Row>> rows() {
        float pitch = pitch();
        List<List<Row>> byGaps = grouped((current, row) -> flows(current, row, pitch));
        boolean banded = byGaps.size() > 2 && byGaps.size() < printed.size() && !isMostlyFigures();
        return banded ? byGaps : grouped(this::continues);
    }

    /// Rows of figures take one line each.
    private boolean isMostlyFigures() {
        int figures = 0;
        int cells = 0;
        for (Row row : printed) {
            for (Cell cell : row.cells()) {
                if (column(cell) > 0) {
                    cells++;
                    figures += cell.isFigure() ? 1 : 0;
                }
            }
        }
        return 2 * figures > cells;
    }

    private List<List<Row>> grouped(BiPredicate<List<Row>, Row> goesOn) {
        List<List<Row>> rows = new ArrayList<>();
        List<Row> current = new ArrayList<>();
        for (Row row : printed) {
            boolean headGoesOn = rows.isEmpty() && headGoesOn(current, row);
            if (!current.isEmpty() && !headGoesOn && !goesOn.test(current, row)) {
                rows.add(current);
                current = new ArrayList<>();
            }
            current.add(row);
        }
        rows.add(current);
        return rows;
    }

    /// Whether one of its cells stands right below a line of the same cell, or the row fills none
    /// of the columns that name rows.
    private boolean flows(List<Row> current, Row row, float pitch) {
        if (row.y() - current.getFirst().y() < LEVEL * pitch) {
            return true;
        }
        boolean[] seen = new boolean[columns()];
        for (Row above : current.reversed()) {
            boolean far = row.y() - above.y() > BAND * pitch;
            for (Cell cell : above.cells()) {
                int column = column(cell);
                if (!seen[column] && !far && fills(row, column)) {
                    return true;
                }
                seen[column] = true;
            }
        }
        return !begins(row);
    }

    /// A head of several lines is set at the bottom of its row: until the first column has its
    /// word.
    private boolean headGoesOn(List<Row> current, Row row) {
        return current.size() < 4
                && current.stream().noneMatch(above -> fills(above, 0))
                && texts(List.of(row)).stream()
                        .allMatch(text -> text.chars().noneMatch(Character::isDigit));
    }

    /// The text of each column in these printed rows; lines of one cell are parted by line feeds.
    List<String> texts(List<Row> rows) {
        List<StringBuilder> texts = Stream.generate(StringBuilder::new).limit(columns()).toList();
        for (Row row : rows) {
            float size = row.size();
            StringBuilder[] line = new StringBuilder[columns()];
            for (Cell cell : row.cells()) {
                if (cell.isRule()) {
                    continue;
                }
                int column = column(cell);
                StringBuilder text = line[column];
                if (text == null) {
                    line[column] = new StringBuilder(cell.text(size, row.y()));
                } else {
                    text.append(' ').append(cell.text(size, row.y()));
                }
            }
            for (int i = 0; i < line.length; i++) {
                if (line[i] != null) {
                    String text = Spelling.clean(Spelling.logical(line[i].toString()));
                    texts.get(i).append(texts.get(i).isEmpty() ? "" : "\n").append(text);
                }
            }
        }
        return texts.stream().map(StringBuilder::toString).toList();
    }

    private int column(Cell cell) {
        float place = cell.x() + Math.min(6, (cell.right() - cell.x()) / 2);
        int column = 0;
        while (column < borders.size() && borders.get(column) < place) {
            column++;
        }
        return column;
    }

    private boolean fills(Row row, int column) {
        return row.cells().stream().anyMatch(cell -> column(cell) == column);
    }

    /// Distance from one line of a cell to the next, in points.
    private float pitch() {
        List<Float> gaps = new ArrayList<>();
        for (int column = 0; column < columns(); column++) {
            float last = Float.NaN;
            for (Row row : printed) {
                if (fills(row, column)) {
                    float gap = row.y() - last;
                    if (gap > LEVEL * row.size()) {
                        gaps.add(gap);
                    }
                    last = row.y();
                }
            }
        }
        if (gaps.isEmpty()) {
            return 0;
        }
        Collections.sort(gaps);
        return gaps.get((int) (COMMON * gaps.size()));
    }

    /// What stands after a gap begins a row if it fills one of the columns that name rows.
    private boolean begins(Row row) {
        int cells = row.cells().size();
        return fills(row, 0) || (fills(row, 1) && (columns() > 3 || cells > 1)) || cells > 2;
    }

    /// Without gaps every printed row is a row, unless it plainly goes on with the one above.
    private boolean continues(List<Row> above, Row row) {
        Row last = above.getLast();
        List<String> texts = texts(List.of(row));
        List<String> before = texts(List.of(last));
        if (!fills(row, 0)) {
            return row.cells().size() < Math.max(2, (columns() + 1) / 2) || startsSmall(texts);
        }
        boolean onlyName = row.cells().size() == 1;
        boolean nameAbove = last.cells().size() == 1 && fills(last, 0);
        String name = texts.getFirst();
        return (onlyName && Spelling.startsLower(name))
                || (nameAbove && (Spelling.startsLower(name) || isOpen(before.getFirst())))
                || (!nameAbove && startsSmall(texts));
    }

    private static boolean startsSmall(List<String> texts) {
        List<String> filled = texts.stream().filter(text -> !text.isEmpty()).toList();
        return filled.stream().filter(Spelling::startsLower).count() * 2 > filled.size();
    }

    private static boolean isOpen(String name) {
        return name.endsWith("-") || Spelling.endsOpen(name);
    }
}
