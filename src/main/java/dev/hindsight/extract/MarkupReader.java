package dev.hindsight.extract;

import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Takes the passages from the XHTML events that Tika makes of office documents, HTML and mail.
///
/// Slides become pages, sheets and headings become sections. Parts that repeat on every page of an
/// office document (`header`, `footer`) are left out as running heads.
final class MarkupReader extends DefaultHandler {
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "body",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "figure",
                    "figcaption",
                    "address",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "center",
                    "form",
                    "caption");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\h*(?:\\R|>)");
    private static final Set<String> RUNNING_HEADS =
            Set.of("header", "footer", "slide-master-content");
    private static final int LONGEST_BOLD_HEADING = 160;
    private static final int LONGEST_SLIDE_TITLE = 120;
    private static final int MOST_HEADINGS = 10;
    private static final int BOLD_LEVEL = 7;
    private static final int LONGEST_CAPTION_NUMBER = 16;

    /// Text of this length is no note on a table but goes on after it.
    private static final int LONGEST_TABLE_NOTE = 200;

    private final OutputLimit limit;
    private final boolean mail;
    private final ListNumbers numbers = new ListNumbers();
    private final Outline outline = new Outline();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final MarkupTables tables = new MarkupTables();
    private int level;
    private int boldDepth;
    private int boldLetters;
    private int skipped;
    private int slides;
    private boolean note;
    private boolean slideTitle;
    private boolean inBody;

    /// Whether a caption was last, whose words follow on a line of their own.
    private boolean bareCaption;

    private @Nullable String para;

    /// @param mail whether text can be plain, with lines and blank lines of its own
    MarkupReader(OutputLimit limit, boolean mail) {
        this.limit = limit;
        this.mail = mail;
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<String> headings() {
        return headings;
    }

    /// Number of slides; null where the format has none.
    @Nullable Integer pages() {
        return slides == 0 ? null : slides;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        String name = local.toLowerCase(Locale.ROOT);
        String style = attributes.getValue("class");
        if (skipped > 0 || RUNNING_HEADS.contains(style == null ? "" : style)) {
            flush();
            skipped++;
            return;
        }
        switch (name) {
            case "body" -> inBody = true;
            case "br" -> text.append(' ');
            case "b", "strong" -> boldDepth++;
            case "li" -> {
                flush();
                numbers.item();
            }
            case "ol", "ul" -> {
                flush();
                numbers.open(name.equals("ol"));
            }
            case "table", "tr", "td", "th" -> startOfTable(name);
            default -> startBlock(name, style == null ? "" : style);
        }
    }

    private void startOfTable(String name) {
        if (!name.equals("td") && !name.equals("th")) {
            flush();
        }
        if (name.equals("table")) {
            tables.open();
        } else if (name.equals("tr")) {
            tables.openRow();
        } else {
            endCell();
            tables.openCell(name.equals("th"));
        }
    }

    private void startBlock(String name, String style) {
        if (!BLOCKS.contains(name)) {
            return;
        }
        flush();
        if (name.equals("div") && (style.equals("slide-content") || style.equals("slide"))) {
            slides++;
            slideTitle = true;
        }
        if (style.startsWith("footnote") || style.startsWith("endnote")) {
            note = true;
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            level = name.charAt(1) - '0';
        } else if (name.equals("p")) {
            level = HeadingStyles.level(style);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (skipped > 0) {
            text.setLength(0);
            skipped--;
            return;
        }
        String name = local.toLowerCase(Locale.ROOT);
        switch (name) {
            case "b", "strong" -> boldDepth = Math.max(0, boldDepth - 1);
            case "td", "th" -> endCell();
            case "tr" -> {
                endCell();
                tables.closeRow().forEach(this::addRow);
            }
            case "table" -> {
                endCell();
                tables.close();
            }
            case "li" -> flush();
            case "ol", "ul" -> {
                flush();
                numbers.close();
            }
            default -> endBlock(name);
        }
    }

    private void endBlock(String name) {
        if (BLOCKS.contains(name)) {
            flush();
            level = 0;
            note = note && !name.equals("p") && !name.equals("div");
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (skipped > 0 || !inBody) {
            return;
        }
        limit.add(length);
        text.append(characters, start, length);
        if (boldDepth > 0) {
            boldLetters += length;
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        if (skipped == 0) {
            text.append(' ');
        }
    }

    private void endCell() {
        if (tables.inCell()) {
            if (tables.nested()) {
                text.append(' ');
            } else {
                tables.cell(take());
                boldLetters = 0;
            }
        }
    }

    private String take() {
        String taken = Spelling.clean(text.toString());
        text.setLength(0);
        return taken;
    }

    private void addRow(String row) {
        bareCaption = false;
        if (row.length() > 0) {
            add(null, PassageKind.TABLE_ROW, row);
        }
    }

    /// Ends the passage that is being collected. In a cell the paragraphs stay together.
    void flush() {
        if (tables.inCell()) {
            text.append(' ');
            return;
        }
        String bare = text.toString();
        boolean bold = boldLetters > 0.9 * bare.strip().length();
        boldLetters = 0;
        String passage = take();
        if (passage.isEmpty()) {
            return;
        }
        if (mail && BLANK_LINE.matcher(bare).find()) {
            for (TextParagraph paragraph : TextParagraphs.of(TextLines.of(bare))) {
                addText(Spelling.clean(paragraph.text()));
            }
            return;
        }
        boolean title = slideTitle && passage.length() <= LONGEST_SLIDE_TITLE;
        slideTitle = false;
        if (note) {
            add(null, PassageKind.FOOTNOTE, passage);
        } else if (level > 0 || title) {
            addHeading(title ? 1 : level, passage);
        } else if (bold && isHeadline(passage)) {
            addHeading(BOLD_LEVEL, passage);
        } else {
            addText(passage);
        }
    }

    private static boolean isHeadline(String passage) {
        return passage.length() <= LONGEST_BOLD_HEADING
                && !Spelling.endsSentence(passage)
                && !Spelling.startsLower(passage)
                && Readability.letters(passage) > 2;
    }

    private void addHeading(int depth, String title) {
        add(null, PassageKind.HEADING, title);
        boolean captionGoesOn = bareCaption;
        bareCaption = false;
        if (captionGoesOn) {
            outline.enterCaption(outline.path().getLast() + " " + title);
            return;
        }
        if (Outline.isCaption(title)) {
            outline.enterCaption(title);
            bareCaption = title.length() <= LONGEST_CAPTION_NUMBER;
            return;
        }
        int numbered = Marks.headingDepth(title);
        outline.enter(-depth + (numbered == 0 ? 0 : Math.max(0.1, 0.5 - 0.1 * numbered)), title);
        para = null;
        if (headings.size() < MOST_HEADINGS) {
            headings.add(title);
        }
    }

    private void addText(String passage) {
        Marks.Marked numbered = Marks.numberedAnyhow(passage);
        Marks.Marked bullet = Marks.bullet(passage);
        Marks.Marked lettered = Marks.lettered(passage);
        bareCaption = false;
        if (numbered != null || passage.length() > LONGEST_TABLE_NOTE) {
            outline.leaveCaption();
        }
        if (numbered != null) {
            para = numbered.sign();
            add(para, PassageKind.PARAGRAPH, numbered.rest());
        } else if (lettered != null) {
            String sign = para == null ? lettered.sign() : para + " " + lettered.sign();
            add(sign, PassageKind.LIST_ITEM, lettered.rest());
        } else if (bullet != null || numbers.inList()) {
            add(numbers.take(), PassageKind.LIST_ITEM, bullet == null ? passage : bullet.rest());
        } else {
            add(null, PassageKind.PARAGRAPH, passage);
        }
    }

    private void add(@Nullable String number, PassageKind kind, String passage) {
        if (!passage.isBlank()) {
            drafts.add(new Draft(pages(), outline.path(), number, kind, passage));
        }
    }
}
