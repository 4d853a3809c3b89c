package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts the lines of a document together to blocks: where does a paragraph end and the next begin?
///
/// No single sign decides. In this order: another style, a wide gap, a mark (number, bullet), a
/// line that stops although the next word would have fitted, an indentation.
final class Blocks {
    /// So many numbered paragraphs in a row make a document one that numbers its paragraphs.
    private static final int NUMBERED_DOCUMENT = 3;

    /// So many lines on, the next letter of a list that runs inside its paragraph has come.
    private static final int LOOK_AHEAD = 12;

    private final Layout layout;
    private final Set<Line> tableRows = new HashSet<>();
    private final List<Block> done = new ArrayList<>();
    private List<Line> current = new ArrayList<>();
    private final List<Line> lines;
    private int place;
    private int lastNumber;

    private Blocks(List<Line> lines, Layout layout) {
        this.lines = lines;
        this.layout = layout;
    }

    /// Finds the blocks of a document.
    ///
    /// @param lines of the whole document without running heads, in reading order
    /// @return blocks in reading order; footnotes follow the paragraph that their page ends with
    static List<Block> of(List<Line> lines, Layout layout) {
        Footnotes split = Footnotes.split(lines, layout);
        Blocks blocks = new Blocks(split.body(), layout);
        blocks.findTableRows();
        for (Line line : split.body()) {
            blocks.place++;
            blocks.take(line);
        }
        blocks.flush();
        return split.insertedInto(blocks.done);
    }

    boolean isTableRow(Line line) {
        return tableRows.contains(line);
    }

    private void findTableRows() {
        lines.stream().filter(Line::row).forEach(tableRows::add);
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            boolean parted =
                    i < lines.size()
                            && lines.get(i).cells() > 1
                            && !lines.get(i).row()
                            && (i == start || lines.get(i).column() == lines.get(i - 1).column());
            if (!parted) {
                List<Line> run = lines.subList(start, i);
                int widest = run.stream().mapToInt(Line::cells).max().orElse(0);
                if (run.size() >= 3 || (run.size() == 2 && widest >= 3)) {
                    tableRows.addAll(run);
                }
                start = i + 1;
            }
        }
    }

    private void take(Line line) {
        if (!current.isEmpty() && breaks(current.getFirst(), current.getLast(), line)) {
            flush();
        }
        Marks.Marked numbered = numbered(line.text());
        if (current.isEmpty() && numbered != null && numbered.sign() != null) {
            lastNumber = Integer.parseInt(numbered.sign());
        }
        current.add(line);
    }

    private void flush() {
        if (!current.isEmpty()) {
            done.add(new Block(current, false, isTableRow(current.getFirst())));
            current = new ArrayList<>();
        }
    }

    private static Marks.@org.jspecify.annotations.Nullable Marked numbered(String text) {
        return Marks.numbered(text);
    }

    private boolean breaks(Line first, Line above, Line below) {
        if (isTableRow(above) || isTableRow(below)) {
            return true;
        }
        boolean flows = flowsOn(above, below);
        boolean otherSize = Math.abs(above.size() - below.size()) > (flows ? 1.6f : 0.8f);
        if (otherSize || beginsParagraph(above, below)) {
            return true;
        }
        if (above.page() != below.page()
                || above.column() != below.column()
                || below.y() < above.y()) {
            return breaksAcross(above, below);
        }
        float gap = below.y() - above.y();
        if (gap > (flows ? 2.2f : 1.4f) * layout.pitch(below.size())) {
            return true;
        }
        if (above.bold() != below.bold() && layout.endsEarly(above, below)) {
            return true;
        }
        if (layout.centred(above) && layout.centred(below)) {
            return false;
        }
        return stops(above, below) || breaksByIndent(first, above, below);
    }

    /// A full line stops in the middle of a sentence and the next goes on in small letters: pages
    /// that are stretched to the bottom margin, and fonts that were replaced, part such lines.
    private boolean flowsOn(Line above, Line below) {
        String text = below.text();
        return above.bold() == below.bold()
                && !Spelling.endsSentence(above.text())
                && (Spelling.startsLower(text) || Character.isDigit(text.charAt(0)))
                && Math.abs(above.x() - below.x()) < 3 * below.size()
                && !layout.endsEarly(above, below);
    }

    /// Whether the line above is the last of its paragraph. In the middle of a sentence a line can
    /// end early because of a ragged margin, or because headings are set narrower.
    private boolean stops(Line above, Line below) {
        if (!layout.endsEarly(above, below)) {
            return false;
        }
        String text = below.text();
        if (Spelling.endsSentence(above.text())) {
            boolean ragged = layout.gapsBetweenParagraphs() && above.page() == below.page();
            return !ragged || layout.fills(above) < 0.5f;
        }
        boolean runsOn =
                Spelling.endsOpen(above.text())
                        || Spelling.startsLower(text)
                        || Character.isDigit(text.charAt(0))
                        || (above.bold() && below.bold());
        return !runsOn && layout.isShort(above);
    }

    private static boolean breaksByIndent(Line first, Line above, Line below) {
        float indent = below.x() - above.x();
        float em = 0.8f * below.size();
        boolean second = above.equals(first);
        if (indent > em) {
            boolean hanging =
                    second
                            && (above.bold()
                                    || Marks.beginsItem(above.text())
                                    || Marks.numbered(above.text()) != null
                                    || Marks.headingDepth(above.text()) > 0);
            return !hanging;
        }
        return indent < -em && !second;
    }

    private boolean breaksAcross(Line above, Line below) {
        if (above.bold() != below.bold() || layout.centred(below) || layout.centred(above)) {
            return true;
        }
        boolean early = layout.endsEarly(above, below);
        if (!Spelling.endsSentence(above.text())) {
            return early && stops(above, below);
        }
        boolean indented = below.x() - layout.column(below).left() > 0.8f * below.size();
        return early || indented || lastNumber < NUMBERED_DOCUMENT;
    }

    /// Whether a line that begins with "(b)" begins an item: "(a)" did too, or where there is none,
    /// it stands apart. Where "(a)" stands inside the text, "(b)" only happens to begin a line.
    private boolean beginsItem(Line above, Line below, String sign) {
        String before = Marks.before(sign);
        boolean apart =
                layout.endsEarly(above, below) || below.x() - above.x() > 0.8f * below.size();
        if (before == null) {
            return apart
                    || (Spelling.endsSentence(above.text()) && !runsOnAfter(Marks.after(sign)));
        }
        boolean inside = false;
        for (Line line : current) {
            inside |= line.text().indexOf(" " + before + " ") > 0;
        }
        if (inside && !current.getFirst().text().startsWith(before)) {
            return apart && Spelling.endsSentence(above.text()) && layout.isShort(above);
        }
        String end = above.text();
        return apart || Spelling.endsSentence(end) || end.endsWith(",") || end.endsWith("and");
    }

    /// Whether the next sign stands inside a line before it begins one.
    private boolean runsOnAfter(String sign) {
        for (int i = place; i < Math.min(lines.size(), place + LOOK_AHEAD); i++) {
            String text = lines.get(i).text();
            if (text.startsWith(sign)) {
                return false;
            }
            if (text.indexOf(" " + sign + " ") > 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line's mark says that a paragraph begins here.
    private boolean beginsParagraph(Line above, Line below) {
        String text = below.text();
        boolean free = Spelling.endsSentence(above.text()) || layout.endsEarly(above, below);
        Marks.Marked numbered = numbered(text);
        if (numbered != null && numbered.sign() != null) {
            int number = Integer.parseInt(numbered.sign());
            return number == lastNumber + 1 || free;
        }
        if (Marks.headingDepth(text) > 0 && above.bold() && below.bold()) {
            return true;
        }
        Marks.Marked lettered = Marks.lettered(text);
        if (lettered != null && lettered.sign() != null) {
            return beginsItem(above, below, lettered.sign());
        }
        return Marks.bullet(text) != null && (free || !text.startsWith("-"));
    }
}
