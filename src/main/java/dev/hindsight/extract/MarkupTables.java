package dev.hindsight.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The rows of tables, each with the words of its head: "Output: 4 courses | Year: 2024".
///
/// The head is the first row, if it is marked as one or all its cells are short words. A table
/// inside a cell adds its words to that cell.
final class MarkupTables {
    private static final class Table {
        private TableHead head = TableHead.NONE;
        private List<String> row = new ArrayList<>();
        private boolean allMarked = true;
        private boolean inCell;
        private int rows;
    }

    private final Deque<Table> open = new ArrayDeque<>();
    private int insideCell;

    void open() {
        if (inCell()) {
            insideCell++;
        } else {
            open.addLast(new Table());
        }
    }

    void openRow() {
        if (insideCell == 0 && !open.isEmpty()) {
            Table table = open.getLast();
            table.row = new ArrayList<>();
            table.allMarked = true;
        }
    }

    void openCell(boolean marked) {
        if (insideCell == 0 && !open.isEmpty()) {
            Table table = open.getLast();
            table.inCell = true;
            table.allMarked &= marked;
        }
    }

    /// Whether text goes to a cell.
    boolean inCell() {
        return !open.isEmpty() && open.getLast().inCell;
    }

    /// Ends the open cell with its text; inside a nested table the text stays with the outer cell.
    void cell(String text) {
        Table table = open.getLast();
        table.row.add(text);
        table.inCell = false;
    }

    boolean nested() {
        return insideCell > 0;
    }

    /// The row that ended as passages: one, or none when it was empty.
    List<String> closeRow() {
        if (insideCell > 0 || open.isEmpty()) {
            return List.of();
        }
        Table table = open.getLast();
        List<String> row = table.row;
        table.row = new ArrayList<>();
        if (row.stream().allMatch(String::isEmpty)) {
            return List.of();
        }
        boolean first = table.rows == 0;
        // one cell that spans columns can stand above the head
        boolean spanning = row.stream().filter(cell -> !cell.isEmpty()).count() == 1;
        table.rows += first && spanning ? 0 : 1;
        if (first && row.size() > 1 && (table.allMarked || TableHead.isHead(row))) {
            table.head = new TableHead(row);
            return List.of(TableHead.NONE.before(row));
        }
        return List.of(table.head.before(row));
    }

    void close() {
        if (insideCell > 0) {
            insideCell--;
        } else if (!open.isEmpty()) {
            open.removeLast();
        }
    }
}
