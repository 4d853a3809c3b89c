package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rebuilds the paragraphs of a plain text, whose lines may be whole paragraphs or be broken at any
/// column, and whose columns may be interleaved.
final class TextParagraphs {
    private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+\\S.*");
    private static final Pattern OWN_LINE =
            Pattern.compile(
                    "^(?:\\|.*|#{1,6}\\s.*|\\S.*\\t.*|\\[\\^?\\w{1,8}\\]:.*|.*(?:[.…] ?){5,}\\s*\\d+)$");

    private static final Pattern NOTE =
            Pattern.compile(
                    "^(?:\\d{1,3}\\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\\s*|\\[\\^?\\d{1,3}]:?\\s*)[\\p{Lu}“\"‘]");

    /// A line longer than this was not broken at a margin.
    private static final int UNBROKEN = 160;

    /// So many lines before and after a place say how wide its column is.
    private static final int ROUND = 7;

    /// Paragraphs shorter than this are too little evidence to be stitched over others.
    private static final int STITCHED = 60;

    /// How many paragraphs may lie between the parts of one that interleaved columns tore.
    private static final int REACH = 8;

    private final List<TextParagraph> done = new ArrayList<>();
    private final Hyphens hyphens;
    private @Nullable TextParagraph current;

    private TextParagraphs(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    static List<TextParagraph> of(List<TextLine> lines) {
        Hyphens hyphens = new Hyphens(lines.stream().map(TextLine::text).toList());
        TextParagraphs paragraphs = new TextParagraphs(hyphens);
        for (int i = 0; i < lines.size(); i++) {
            paragraphs.take(lines, i);
        }
        paragraphs.flush();
        return paragraphs.stitched();
    }

    private void take(List<TextLine> lines, int i) {
        TextLine line = lines.get(i);
        if (line.blank()) {
            flush();
            return;
        }
        if (current != null && breaks(lines, i)) {
            flush();
        }
        if (current == null) {
            current = new TextParagraph(line.page());
        }
        current.add(line.text(), hyphens);
    }

    private void flush() {
        TextParagraph finished = current;
        current = null;
        if (finished == null || finished.text().isBlank()) {
            return;
        }
        // a page break, a page number or a stray blank line inside a sentence
        if (!done.isEmpty() && goesOn(done.getLast(), finished)) {
            done.getLast().add(finished.text(), hyphens);
        } else {
            done.add(finished);
        }
    }

    private static boolean goesOn(TextParagraph above, TextParagraph finished) {
        String below = finished.text();
        if (Marks.beginsItem(below)
                || standsAlone(below)
                || HEADING_MARK.matcher(below).matches()) {
            return false;
        }
        boolean bracket =
                hasOpenBracket(above.text())
                        && below.length() < UNBROKEN
                        && below.indexOf(')') >= 0;
        boolean remark = below.startsWith("(") && above.length() >= STITCHED && above.isOpen();
        boolean linked =
                above.length() >= STITCHED
                        && endsInLink(above.text())
                        && (finished.lines() > 1 || below.length() >= STITCHED);
        boolean salutation = above.length() < STITCHED && above.text().endsWith(",");
        return bracket
                || remark
                || linked
                || (above.isOpen() && !salutation && Spelling.startsLower(below));
    }

    /// Whether a text stops at a word that binds it to the next, such as "of the".
    private static boolean endsInLink(String text) {
        return Spelling.endsOpen(text) && !text.endsWith(",");
    }

    private static boolean continues(String text) {
        return Spelling.startsLower(text) && !Marks.beginsItem(text);
    }

    /// Whether a paragraph begins at line i, which follows the line above without a blank one.
    private static boolean breaks(List<TextLine> lines, int i) {
        String above = lines.get(i - 1).text();
        String below = lines.get(i).text();
        if (standsAlone(above) || standsAlone(below) || HEADING_MARK.matcher(below).matches()) {
            return true;
        }
        boolean ends = Spelling.endsSentence(above);
        if (!ends && hasOpenBracket(above) && below.indexOf(')') >= 0) {
            return false;
        }
        if (above.length() > UNBROKEN) {
            return ends || !Spelling.startsLower(below) || Marks.beginsItem(below);
        }
        int room = width(lines, i) - above.length();
        int firstWord = (below + " ").indexOf(' ');
        boolean early = room > firstWord + 3;
        if (Marks.beginsItem(below) || Marks.numbered(below) != null) {
            boolean isBullet = Marks.lettered(below) == null && Marks.numbered(below) == null;
            return ends || early || isBullet;
        }
        if (Spelling.startsLower(below)) {
            return ends && above.endsWith(";") && early;
        }
        boolean shortLine = above.length() < 0.67 * width(lines, i);
        return early && (ends || (shortLine && !Spelling.endsOpen(above)));
    }

    private static boolean hasOpenBracket(String line) {
        return line.lastIndexOf('(') > line.lastIndexOf(')');
    }

    private static boolean standsAlone(String line) {
        return line.length() < 3 * UNBROKEN && OWN_LINE.matcher(line).matches();
    }

    /// Length that broken lines round the place usually reach: boxes and columns have their own
    /// width. Single lines can be longer, where a program joined the parts of a word.
    private static int width(List<TextLine> lines, int place) {
        int[] lengths =
                lines
                        .subList(Math.max(0, place - ROUND), Math.min(lines.size(), place + ROUND))
                        .stream()
                        .mapToInt(TextLine::length)
                        .filter(length -> length > 0 && length <= UNBROKEN)
                        .sorted()
                        .toArray();
        if (lengths.length == 0) {
            return 0;
        }
        int usual = lengths[(lengths.length - 1) * 4 / 5];
        int alike = 0;
        int widest = usual;
        for (int length : lengths) {
            alike += Math.abs(length - usual) < 0.15 * usual ? 1 : 0;
            widest = length < 1.12 * usual ? Math.max(widest, length) : widest;
        }
        return 2 * alike > lengths.length ? widest : lengths[lengths.length - 1];
    }

    /// Puts together what interleaved columns or a box in the text tore apart: a paragraph that
    /// begins in the middle of a sentence belongs to the nearest one that stops in the middle of
    /// one, before it or, where the right column was printed first, after it.
    private List<TextParagraph> stitched() {
        List<TextParagraph> all = new ArrayList<>(done);
        joinRoundNotes(all);
        for (int i = 0; i < all.size(); i++) {
            TextParagraph torn = all.get(i);
            if (torn.length() < STITCHED || !continues(torn.text())) {
                continue;
            }
            int start = openBefore(all, i);
            int target = start >= 0 ? start : openAfter(all, i);
            if (target >= 0) {
                all.get(target).add(torn.text(), hyphens);
                all.remove(i);
                i--;
            }
        }
        return all;
    }

    /// A footnote at the end of a page stands inside the paragraph that runs on.
    private void joinRoundNotes(List<TextParagraph> all) {
        for (int i = 0; i + 2 < all.size(); i++) {
            int next = i + 1;
            while (next < all.size() - 1
                    && next < i + REACH
                    && NOTE.matcher(all.get(next).text()).find()) {
                next++;
            }
            if (next > i + 1
                    && isTorn(all.get(i))
                    && endsInLink(all.get(i).text())
                    && !Marks.beginsItem(all.get(next).text())) {
                all.get(i).add(all.remove(next).text(), hyphens);
            }
        }
    }

    private static int openBefore(List<TextParagraph> all, int place) {
        for (int i = place - 1; i >= Math.max(0, place - REACH); i--) {
            if (isTorn(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int openAfter(List<TextParagraph> all, int place) {
        for (int i = place + 1; i < Math.min(all.size(), place + REACH); i++) {
            boolean answered = i + 1 < all.size() && continues(all.get(i + 1).text());
            if (isTorn(all.get(i)) && !answered) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isTorn(TextParagraph paragraph) {
        return paragraph.length() >= 2 * STITCHED && paragraph.isOpen();
    }
}
