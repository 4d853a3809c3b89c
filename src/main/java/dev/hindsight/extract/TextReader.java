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

    /// Numbers of sections that a program took apart from their titles.
    private static final Pattern LONE_NUMBERS =
            Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?\\s*)+");

    private static final Pattern ROW_SIGN = Pattern.compile("^\\|.*\\|$");
    private static final Pattern CONTENTS_LINE = Pattern.compile("…\\s*\\d{1,4}$");
    private static final int LONGEST_HEADING = 90;
    private static final int MOST_HEADINGS = 10;

    private final TextNotes notes;
    private final boolean markdown;
    private final Outline outline = new Outline();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private @Nullable String para;

    private TextReader(String whole, boolean markdown) {
        this.notes = new TextNotes(whole);
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
        if (RULE.matcher(raw).matches() || LONE_NUMBERS.matcher(raw).matches()) {
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
        } else if (notes.isNote(text)) {
            Marks.Marked note = notes.marked(text);
            add(paragraph, note.sign(), PassageKind.FOOTNOTE, note.rest());
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
                        .replaceAll("\\[\\^(\\w{1,8})](?!:)", "[$1]")
                        .replaceAll("(?<![\\w*])[*_]{1,3}(?=\\S)|(?<=\\S)[*_]{1,3}(?![\\w*])", "")
                        .replaceAll("(?<!\\w)`+|`+(?!\\w)", "")
                        .replaceAll("^>\\s*", ""));
    }
}
