package dev.hindsight.extract;

/// A printed line of a page, or of one column of it. Lengths are in points, from the top left.
///
/// @param column number of the column within the document, in reading order; lines of the same
///   column share their margins
/// @param x where the text begins
/// @param right where it ends
/// @param y the baseline
/// @param size the font size that most of the line is set in
/// @param bold whether nearly all of it is bold
/// @param cells how many parts stand apart by wide gaps; 1 for running text. The text separates
///   them by [#CELL]
record Line(
        int page,
        int column,
        float x,
        float right,
        float y,
        float size,
        boolean bold,
        int cells,
        String text) {
    static final String CELL = " | ";

    /// Parts the columns of a row of a table, empty ones too; the lines of a cell are parted by
    /// line feeds.
    static final String COLUMN = "\t";

    /// Whether this is a row of a table whose columns are known.
    boolean row() {
        return text.indexOf(COLUMN) >= 0;
    }

    Line inColumn(int number) {
        return new Line(page, number, x, right, y, size, bold, cells, text);
    }

    float width() {
        return right - x;
    }

    float middle() {
        return (x + right) / 2;
    }
}
