package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads plain text and Markdown, also text that a program took out of a PDF and that carries marks
/// of Markdown here and there.
final class TextReader {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(\\S.*?)\\s*#*$");
    private static final Pattern MARKDOWN_SIGN =
            Pattern.compile("(?m)^#{1,6} \\S|\\*\\*\\S[^*]{1,200}\\*\\*|\\[[^\\]\\n]+]\\(\\S+\\)");
    private static final Pattern RULE = Pattern.compile("[-=_*~•·.\\s…—–|:+]+");
    private static final Pattern ROW_SIGN = Pattern.compile("^\\|.*\\|$");
    private static final Pattern DEFINED_NOTE = Pattern.compile("^\\[\\^(\\w{1,8})]:\\s*");
    private static final Pattern RAISED_NOTE = Pattern.compile("^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\\s*\\p{L}");
    private static final Pattern CONTENTS_LINE = Pattern.compile("…\\s*\\d{1,4}$");
    private static final Pattern NUMBERED_NOTE =
            Pattern.compile("^(\\d{1,3})\\s+(?=[\\p{Lu}“\"‘])");
    private static final int LONGEST_HEADING = 90;
    private static final int MOST_HEADINGS = 10;

    private final String whole;
    private final boolean markdown;
    private final Outline outline = new Outline();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private int lastNote;
    private @Nullable String para;

    private TextReader(String whole, boolean markdown) {
        this.whole = whole;
        this.markdown = markdown;
    }

    static Reading read(String text) {
        boolean markdown = MARKDOWN_SIGN.matcher(text).find();
        TextReader reader = new TextReader(text, markdown);
        List<TextParagraph> paragraphs = TextParagraphs.of(TextLines.of(text));
        for (int i = 0; i < paragraphs.size(); i++) {
            TextParagraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
            reader.add(paragraphs.get(i), next);
        }
        int pages = (int) text.chars().filter(c -> c == '\f').count() + 1;
        return new Reading(
                new Properties(null, List.of(), null, reader.headings, Map.of()),
                pages == 1 ? Coverage.whole() : new Coverage(pages, List.of(), List.of()),
                reader.drafts);
    }

    private void add(TextParagraph paragraph, @Nullable TextParagraph next) {
        String raw = Spelling.clean(paragraph.text().replace("\t", Line.CELL));
        if (RULE.matcher(raw).matches()) {
            return;
        }
        Matcher heading = HEADING.matcher(raw);
        if (markdown && heading.matches()) {
            String title = plain(heading.group(2));
            if (!title.isBlank()) {
                addHeading(paragraph, 100 - heading.group(1).length(), title);
            }
            return;
        }
        String text = markdown ? plain(raw) : raw;
        if (text.isBlank()) {
            return;
        }
        if (ROW_SIGN.matcher(raw).matches() || raw.contains(Line.CELL)) {
            add(paragraph, null, PassageKind.TABLE_ROW, cells(text));
        } else if (isNote(text)) {
            add(paragraph, null, PassageKind.FOOTNOTE, text.replaceFirst("^\\[\\^(\\w+)]:", "$1"));
        } else if (isHeading(paragraph, text, next)) {
            addHeading(paragraph, 50 - Math.max(1, Marks.headingDepth(text)), text);
        } else {
            addText(paragraph, text);
        }
    }

    private void addHeading(TextParagraph paragraph, double rank, String title) {
        add(paragraph, null, PassageKind.HEADING, title);
        outline.enter(rank, title);
        para = null;
        if (headings.size() < MOST_HEADINGS) {
            headings.add(title);
        }
    }

    private void addText(TextParagraph paragraph, String text) {
        Marks.Marked numbered = Marks.numberedAnyhow(text);
        Marks.Marked bullet = Marks.bullet(text);
        Marks.Marked lettered = Marks.lettered(bullet == null ? text : bullet.rest());
        if (numbered != null) {
            para = numbered.sign();
            add(paragraph, para, PassageKind.PARAGRAPH, numbered.rest());
        } else if (lettered != null) {
            String sign = para == null ? lettered.sign() : para + " " + lettered.sign();
            add(paragraph, sign, PassageKind.LIST_ITEM, lettered.rest());
        } else if (bullet != null) {
            add(paragraph, null, PassageKind.LIST_ITEM, bullet.rest());
        } else {
            add(paragraph, null, PassageKind.PARAGRAPH, text);
        }
    }

    private void add(
            TextParagraph paragraph, @Nullable String number, PassageKind kind, String text) {
        if (!text.isBlank()) {
            drafts.add(new Draft(paragraph.page(), outline.path(), number, kind, text));
        }
    }

    /// One short line that is no sentence, before something longer that begins anew.
    private static boolean isHeading(
            TextParagraph paragraph, String text, @Nullable TextParagraph next) {
        if (next == null
                || paragraph.lines() > 1
                || text.length() > LONGEST_HEADING
                || Spelling.endsSentence(text)
                || ",-".indexOf(text.charAt(text.length() - 1)) >= 0
                || Spelling.startsLower(text)
                || Marks.beginsItem(text)
                || 2 * letters(text) < text.length()
                || letters(text) < 3
                || CONTENTS_LINE.matcher(text).find()) {
            return false;
        }
        boolean nextIsItem = Marks.beginsItem(next.text());
        return Marks.headingDepth(text) > 0
                || Marks.numbered(text) != null
                || nextIsItem
                || (next.length() > 1.5 * text.length() && next.length() > 80);
    }

    /// A note defined as in Markdown, or the next number in turn before a capital, where the text
    /// carries that number on the end of a word.
    private boolean isNote(String text) {
        if (DEFINED_NOTE.matcher(text).find() || RAISED_NOTE.matcher(text).find()) {
            return true;
        }
        Matcher matcher = NUMBERED_NOTE.matcher(text);
        if (!matcher.find()) {
            return false;
        }
        int number = Integer.parseInt(matcher.group(1));
        boolean called =
                number == lastNote + 1
                        && Pattern.compile("[\\p{L}.,;:”’\")]" + number + "(?![\\d.,])")
                                .matcher(whole)
                                .find();
        if (called) {
            lastNote = number;
        }
        return called;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static String cells(String row) {
        return row.replaceFirst("^\\|\\s*", "").replaceFirst("\\s*\\|$", "");
    }

    /// Without the signs of Markdown and the few tags that such texts hold; addresses stay.
    private static String plain(String text) {
        return Spelling.clean(
                text.replaceAll("!?\\[([^\\]]+)]\\(\\s*(?:https?://|mailto:)?\\1/?\\s*\\)", "$1")
                        .replaceAll("!?\\[([^\\]]+)]\\(([^)\\s]+)[^)]*\\)", "$1 ($2)")
                        .replaceAll("<sup>(\\d{1,3})</sup>", "⁽$1⁾")
                        .replaceAll(
                                "</?(?:b|i|u|em|strong|sub|sup|span|p|br|div)\\b[^>]{0,80}>", "")
                        .replaceAll("⁽(\\d+)⁾", "[$1]")
                        .replaceAll("(?<![\\w*])[*_]{1,3}(?=\\S)|(?<=\\S)[*_]{1,3}(?![\\w*])", "")
                        .replaceAll("(?<!\\w)`+|`+(?!\\w)", "")
                        .replaceAll("^>\\s*", ""));
    }
}
