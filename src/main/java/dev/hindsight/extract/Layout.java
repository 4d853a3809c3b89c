package dev.hindsight.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The measures of a document's text: usual size, distance of lines, margins of each column.
final class Layout {
    private final float bodySize;
    private final float pitch;
    private final boolean gaps;
    private final Map<Integer, Column> columns = new HashMap<>();

    /// A gap so many times the usual distance of lines parts paragraphs.
    private static final float WIDE = 1.3f;

    /// So many gaps are a habit of the document.
    private static final int MANY = 8;

    /// @param left where most lines begin
    /// @param right where full lines end
    record Column(float left, float right) {}

    Layout(List<Line> lines) {
        Map<Float, Integer> sizes = new HashMap<>();
        lines.forEach(line -> sizes.merge(half(line.size()), line.text().length(), Integer::sum));
        bodySize = most(sizes, 10);
        pitch = pitch(lines);
        Map<Integer, java.util.ArrayList<Line>> byColumn = new HashMap<>();
        lines.forEach(line ->
                byColumn.computeIfAbsent(line.column(), _ -> new java.util.ArrayList<>())
                        .add(line));
        float usual = usualWidth(byColumn);
        byColumn.forEach((number, members) -> columns.put(number, margins(members, usual)));
        gaps = hasGaps(lines);
    }

    /// Whether the document parts its paragraphs by gaps: then a line that stops early inside a
    /// paragraph only shows a ragged margin.
    boolean gapsBetweenParagraphs() {
        return gaps;
    }

    private boolean hasGaps(List<Line> lines) {
        int wide = 0;
        int tight = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line above = lines.get(i - 1);
            Line below = lines.get(i);
            if (above.column() != below.column()
                    || above.cells() > 1
                    || below.cells() > 1
                    || Spelling.startsLower(below.text())
                    || !Spelling.endsSentence(above.text())) {
                continue;
            }
            float gap = below.y() - above.y();
            if (gap > WIDE * pitch(below.size())) {
                wide++;
            } else if (gap > 0 && endsEarly(above, below)) {
                tight++;
            }
        }
        return wide >= MANY && wide > 3 * tight;
    }

    float bodySize() {
        return bodySize;
    }

    /// Usual distance of two lines of this size, from baseline to baseline.
    float pitch(float size) {
        return Math.abs(size - bodySize) < 0.8f ? pitch : pitch * size / bodySize;
    }

    Column column(Line line) {
        return Objects.requireNonNullElse(
                columns.get(line.column()), new Column(line.x(), line.right()));
    }

    /// Whether the line stands in the middle, away from both margins.
    boolean centred(Line line) {
        Column column = column(line);
        float before = line.x() - column.left();
        float after = column.right() - line.right();
        return before > 2.5f * line.size()
                && after > line.size()
                && Math.abs(before - after) < Math.max(2.5f * line.size(), 0.2f * before);
    }

    /// Whether the first word of the next line would still have fitted at the end of this one. A
    /// number and the word after it ("28 May") are not parted, so they count as one word.
    boolean endsEarly(Line line, Line next) {
        String text = next.text();
        int space = text.indexOf(' ');
        if (space > 0 && Character.isDigit(text.charAt(0))) {
            space = text.indexOf(' ', space + 1);
        }
        int word = space < 0 ? text.length() : space;
        float wordWidth = next.width() * word / Math.max(1, text.length());
        Column column = column(line);
        float slack = 0.02f * (column.right() - column.left()) + 0.3f * line.size();
        return line.right() + wordWidth + slack < column.right();
    }

    /// Whether the line fills less than two thirds of its column.
    boolean isShort(Line line) {
        return fills(line) < 0.67f;
    }

    /// The part of its column that the line fills.
    float fills(Line line) {
        Column column = column(line);
        return (line.right() - column.left()) / Math.max(1, column.right() - column.left());
    }

    private float pitch(List<Line> lines) {
        Map<Float, Integer> gaps = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Line above = lines.get(i - 1);
            Line below = lines.get(i);
            float gap = below.y() - above.y();
            if (above.column() == below.column()
                    && Math.abs(above.size() - bodySize) < 0.8f
                    && gap > 0.8f * bodySize
                    && gap < 3 * bodySize) {
                gaps.merge(half(gap), 1, Integer::sum);
            }
        }
        return most(gaps, 1.2f * bodySize);
    }

    private static float usualWidth(Map<Integer, ? extends List<Line>> byColumn) {
        Map<Float, Integer> widths = new HashMap<>();
        byColumn.values().stream()
                .filter(lines -> lines.size() >= 10)
                .forEach(lines -> {
                    Column column = measured(lines);
                    float width = Math.round((column.right() - column.left()) / 6) * 6f;
                    widths.merge(width, lines.size(), Integer::sum);
                });
        return most(widths, 0);
    }

    /// A column of few lines may hold no full one: it is at least as wide as usual, if it begins
    /// where columns of that width can.
    private static Column margins(List<Line> lines, float usual) {
        Column measured = measured(lines);
        boolean few = lines.size() < 10;
        return few && measured.left() + usual < 640
                ? new Column(measured.left(), Math.max(measured.right(), measured.left() + usual))
                : measured;
    }

    private static Column measured(List<Line> lines) {
        Map<Float, Integer> lefts = new HashMap<>();
        lines.forEach(line -> lefts.merge(Math.round(line.x() / 3) * 3f, 1, Integer::sum));
        float left = most(lefts, lines.getFirst().x());
        List<Float> rights =
                lines.stream()
                        .filter(line -> line.cells() == 1)
                        .map(Line::right)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        float right =
                rights.isEmpty()
                        ? lines.getFirst().right()
                        : rights.get(Math.min(rights.size() / 12, rights.size() - 1));
        return new Column(left, right);
    }

    private static float half(float value) {
        return Math.round(value * 2) / 2f;
    }

    private static float most(Map<Float, Integer> counts, float otherwise) {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Float, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
