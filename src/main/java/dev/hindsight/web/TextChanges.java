package dev.hindsight.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Compares two texts line by line, and lines that are alike word by word.
final class TextChanges {
    private static final String MARK = "\uE000";
    private static final Pattern PRIVATE = Pattern.compile("[\uE000]");
    private static final int AROUND = 1;
    private static final List<Segment> GAP = List.of(new Segment("…", false));

    private TextChanges() {}

    /// The lines that differ, with one line around them; others are left out, which a row with dots
    /// says.
    ///
    /// @param part what these lines belong to
    static List<ChangesPage.Row> of(String part, String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<DiffRow> rows =
                DiffRowGenerator.create()
                        .showInlineDiffs(true)
                        .inlineDiffByWord(true)
                        .lineNormalizer(line -> line)
                        .oldTag(_ -> MARK)
                        .newTag(_ -> MARK)
                        .build()
                        .generateDiffRows(lines(before), lines(after));
        List<ChangesPage.Row> shown = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (!isNear(rows, i)) {
                continue;
            }
            if (i > last + 1) {
                shown.add(new ChangesPage.Row(part, GAP, GAP));
            }
            DiffRow row = rows.get(i);
            shown.add(
                    new ChangesPage.Row(
                            part, segments(row.getOldLine()), segments(row.getNewLine())));
            last = i;
        }
        return shown;
    }

    private static List<String> lines(String text) {
        return PRIVATE.matcher(text).replaceAll("").lines().toList();
    }

    private static boolean isNear(List<DiffRow> rows, int i) {
        int end = Math.min(rows.size() - 1, i + AROUND);
        for (int j = Math.max(0, i - AROUND); j <= end; j++) {
            if (rows.get(j).getTag() != DiffRow.Tag.EQUAL) {
                return true;
            }
        }
        return false;
    }

    /// Every second piece between marks is what differs.
    private static List<Segment> segments(String line) {
        List<Segment> segments = new ArrayList<>();
        String[] pieces = line.split(MARK, -1);
        for (int i = 0; i < pieces.length; i++) {
            if (!pieces[i].isEmpty()) {
                segments.add(new Segment(pieces[i], i % 2 == 1));
            }
        }
        return segments;
    }
}
