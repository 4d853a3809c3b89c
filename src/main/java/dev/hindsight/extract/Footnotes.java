package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Footnotes apart from the text above them: the last lines of a column, set smaller than the text,
/// from the first that begins with a mark.
record Footnotes(List<Line> body, List<Block> notes) {
    /// Smaller than this part of the usual size is the size of notes.
    private static final float SMALL = 0.93f;

    /// A line of underscores, as it is left by cleaning.
    private static final Pattern RULE = Pattern.compile("[…_—–-]+");

    static Footnotes split(List<Line> lines, Layout layout) {
        Map<Integer, List<Line>> columns = new LinkedHashMap<>();
        lines.forEach(
                line -> columns.computeIfAbsent(line.column(), _ -> new ArrayList<>()).add(line));
        Set<Line> apart = new HashSet<>();
        List<Block> notes = new ArrayList<>();
        for (List<Line> column : columns.values()) {
            List<Line> below = column.subList(start(column, layout), column.size());
            apart.addAll(below);
            addNotes(below, notes);
        }
        List<Line> body = lines.stream().filter(line -> !apart.contains(line)).toList();
        return new Footnotes(body, List.copyOf(notes));
    }

    /// Index of the first line of the notes; the number of lines where there are none. A column
    /// that is small from top to bottom has none.
    private static int start(List<Line> column, Layout layout) {
        for (int i = column.size() - 2; i > 0 && i > column.size() / 3; i--) {
            if (RULE.matcher(column.get(i).text()).matches()
                    && Marks.beginsNote(column.get(i + 1).text())) {
                return i + 1;
            }
        }
        int smallFrom = column.size();
        while (smallFrom > 0
                && column.get(smallFrom - 1).size() < SMALL * layout.bodySize()
                && column.get(smallFrom - 1).cells() <= 2) {
            smallFrom--;
        }
        if (smallFrom == 0) {
            return column.size();
        }
        for (int i = smallFrom; i < column.size(); i++) {
            if (Marks.beginsNote(column.get(i).text())) {
                return i;
            }
        }
        return column.size();
    }

    private static void addNotes(List<Line> lines, List<Block> notes) {
        List<Line> note = new ArrayList<>();
        for (Line line : lines) {
            boolean begins = Marks.beginsNote(line.text()) && !Spelling.startsLower(line.text());
            if (begins && !note.isEmpty()) {
                notes.add(new Block(note, true, false));
                note.clear();
            }
            note.add(line);
        }
        if (!note.isEmpty()) {
            notes.add(new Block(note, true, false));
        }
    }

    /// Blocks and notes in one order: a note follows the last block that begins on its page or
    /// before, so that it never cuts a paragraph that runs on.
    List<Block> insertedInto(List<Block> blocks) {
        List<Block> all = new ArrayList<>(blocks.size() + notes.size());
        int next = 0;
        for (Block block : blocks) {
            while (next < notes.size() && notes.get(next).page() < block.page()) {
                all.add(notes.get(next++));
            }
            all.add(block);
        }
        all.addAll(notes.subList(next, notes.size()));
        return all;
    }
}
