package dev.hindsight.extract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Rows of the tables of a paged document, each with the words of the table's head.
///
/// A table that runs on over a page break repeats its head, or goes on with as many columns.
final class TableRows {
    /// Text that is longer ends a table; shorter text is a line in it, such as "as at 1 May".
    private static final int LONGEST_BETWEEN = 160;

    private final Hyphens hyphens;
    private TableHead head = TableHead.NONE;
    private int column = -1;
    private int columns;
    private boolean inTable;

    TableRows(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    /// The text of a row; blank for a head that is repeated.
    String text(Line line) {
        String parting = line.row() ? Line.COLUMN : Line.CELL;
        List<String> cells =
                Arrays.stream(line.text().split(Pattern.quote(parting), -1))
                        .map(this::joined)
                        .toList();
        boolean first = line.column() != column || !inTable;
        column = line.column();
        inTable = true;
        if (first && TableHead.isHead(cells)) {
            boolean repeated = cells.equals(head.words());
            head = new TableHead(cells);
            columns = cells.size();
            return repeated ? "" : TableHead.NONE.before(cells);
        }
        if (first && cells.size() != columns) {
            head = TableHead.NONE;
            columns = cells.size();
        }
        return head.before(cells);
    }

    private String joined(String cell) {
        StringBuilder text = new StringBuilder();
        for (String line : cell.split("\n", -1)) {
            if (!line.isEmpty()) {
                hyphens.join(text, line);
            }
        }
        return text.toString();
    }

    /// Long text ends the table before it.
    void passBy(Block block) {
        if (block.row() || block.note()) {
            return;
        }
        inTable = false;
        if (block.length() > LONGEST_BETWEEN) {
            head = TableHead.NONE;
        }
    }
}
