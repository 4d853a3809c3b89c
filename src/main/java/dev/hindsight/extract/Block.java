package dev.hindsight.extract;

import java.util.List;

/// Lines that form one paragraph, heading, list item, table row or footnote.
///
/// @param note whether it is a footnote
/// @param row whether it is a row of a table
record Block(List<Line> lines, boolean note, boolean row) {
    Block {
        lines = List.copyOf(lines);
    }

    Line first() {
        return lines.getFirst();
    }

    int page() {
        return first().page();
    }

    boolean bold() {
        return lines.stream().allMatch(Line::bold);
    }

    int length() {
        return lines.stream().mapToInt(line -> line.text().length() + 1).sum() - 1;
    }
}
