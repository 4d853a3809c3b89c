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
    private static final int LONGEST_HEAD = 60;

    private static final class Table {
        private List<String> head = List.of();
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
        table.rows++;
        boolean first = table.rows == 1;
        if (first && row.size() > 1 && (table.allMarked || looksLikeHead(row))) {
            table.head = List.copyOf(row);
            return List.of(joined(List.of(), row));
        }
        return List.of(joined(table.head, row));
    }

    void close() {
        if (insideCell > 0) {
            insideCell--;
        } else if (!open.isEmpty()) {
            open.removeLast();
        }
    }

    private static boolean looksLikeHead(List<String> row) {
        return row.stream()
                        .allMatch(cell ->
                                cell.length() <= LONGEST_HEAD
                                        && !Spelling.endsSentence(cell)
                                        && cell.chars().noneMatch(Character::isDigit))
                && row.stream().filter(cell -> !cell.isEmpty()).count() > row.size() / 2;
    }

    private static String joined(List<String> head, List<String> row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : Line.CELL);
            // a row shorter than its head has merged cells: the head's words would mislead
            if (row.size() == head.size() && !head.get(i).isEmpty()) {
                text.append(head.get(i)).append(": ");
            }
            text.append(cell);
        }
        return text.toString();
    }
}
