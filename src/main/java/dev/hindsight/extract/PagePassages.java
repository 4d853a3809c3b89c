package dev.hindsight.extract;

import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the blocks of a paged document into passages: which are headings, which number do they
/// bear, under which section do they stand?
final class PagePassages {
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_PLAIN_HEADING = 90;
    private static final int MOST_LINES = 4;
    private static final int FIRST_PAGES = 3;
    private static final int MOST_HEADINGS = 10;

    /// Underscores that part footnotes from text are no text.
    private static final Pattern RULE = Pattern.compile("[…_—–. -]+");

    private static final Pattern CONTENTS_LINE = Pattern.compile("…\\s*\\d{1,4}$");

    /// Stands large on the first page of United Nations documents and heads nothing.
    private static final Set<String> MASTHEAD =
            Set.of(
                    "united",
                    "nations",
                    "nations s",
                    "united nations",
                    "united nations s",
                    "distr.: general",
                    "nations unies",
                    "naciones unidas",
                    "security council",
                    "conseil de sécurité",
                    "consejo de seguridad",
                    "general assembly",
                    "assemblée générale",
                    "asamblea general");

    private final Layout layout;
    private final Hyphens hyphens;
    private final Outline outline = new Outline();
    private final TableRows tables;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Headline> headlines = new ArrayList<>();
    private @Nullable String para;

    private record Headline(float size, String text) {}

    private PagePassages(Layout layout, Hyphens hyphens) {
        this.layout = layout;
        this.hyphens = hyphens;
        this.tables = new TableRows(hyphens);
    }

    /// What the lines of a document say.
    ///
    /// @param headings from the first pages, largest first, at most ten
    record Found(List<Draft> drafts, List<String> headings) {}

    /// @param lines of the whole document without running heads, in reading order
    static Found of(List<Line> lines) {
        Layout layout = new Layout(lines);
        Hyphens hyphens = new Hyphens(lines.stream().map(Line::text).toList());
        PagePassages passages = new PagePassages(layout, hyphens);
        List<Block> blocks = Blocks.of(lines, layout);
        for (int i = 0; i < blocks.size(); i++) {
            passages.add(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        List<String> headings =
                passages.headlines.stream()
                        .sorted(Comparator.comparingDouble(Headline::size).reversed())
                        .limit(MOST_HEADINGS)
                        .map(Headline::text)
                        .toList();
        return new Found(passages.drafts, headings);
    }

    private void add(Block block, @Nullable Block next) {
        String text = block.row() ? tables.text(block.first()) : text(block);
        if (text.isBlank() || RULE.matcher(text).matches()) {
            return;
        }
        tables.passBy(block);
        if (block.note()) {
            Marks.Marked marked = Marks.note(text);
            add(
                    block,
                    marked == null ? null : marked.sign(),
                    PassageKind.FOOTNOTE,
                    marked == null ? text : marked.rest());
        } else if (block.row()) {
            add(block, null, PassageKind.TABLE_ROW, text);
        } else if (canHead(block, text) && isHeading(block, text, next)) {
            addHeading(block, text);
        } else {
            addText(block, text);
        }
    }

    private String text(Block block) {
        StringBuilder text = new StringBuilder();
        for (Line line : block.lines()) {
            String part = block.row() ? line.text() : line.text().replace(Line.CELL, " ");
            if (!part.isBlank()) {
                hyphens.join(text, part);
            }
        }
        return text.toString();
    }

    private void addHeading(Block block, String text) {
        add(block, null, PassageKind.HEADING, text);
        outline.enter(rank(block, text), text);
        para = null;
        if (block.page() <= FIRST_PAGES) {
            headlines.add(new Headline(block.first().size(), text));
        }
    }

    private void addText(Block block, String text) {
        Marks.Marked numbered = Marks.numberedAnyhow(text);
        if (numbered != null) {
            para = numbered.sign();
            add(block, para, PassageKind.PARAGRAPH, numbered.rest());
            return;
        }
        Marks.Marked lettered = Marks.lettered(text);
        if (lettered != null) {
            String sign = para == null ? lettered.sign() : para + " " + lettered.sign();
            add(block, sign, PassageKind.LIST_ITEM, lettered.rest());
            return;
        }
        Marks.Marked bullet = Marks.bullet(text);
        if (bullet != null) {
            add(block, null, PassageKind.LIST_ITEM, bullet.rest());
        } else {
            add(block, null, PassageKind.PARAGRAPH, text);
        }
    }

    private void add(Block block, @Nullable String number, PassageKind kind, String text) {
        drafts.add(new Draft(block.page(), outline.path(), number, kind, text));
    }

    private static boolean canHead(Block block, String text) {
        int letters = (int) text.codePoints().filter(Character::isLetter).count();
        String plain = text.toLowerCase(Locale.ROOT);
        return block.lines().size() <= MOST_LINES
                && text.length() <= LONGEST_HEADING
                && letters >= 3
                && 2 * letters >= text.length()
                && block.first().cells() == 1
                && !CONTENTS_LINE.matcher(text).find()
                && !MASTHEAD.contains(plain)
                && !plain.startsWith("original:")
                && ";,".indexOf(text.charAt(text.length() - 1)) < 0
                && !Spelling.startsLower(text);
    }

    private boolean isHeading(Block block, String text, @Nullable Block next) {
        int depth = Marks.headingDepth(text);
        boolean sentence = Spelling.endsSentence(text) && !text.endsWith(":");
        if (block.first().size() > layout.bodySize() + 0.9f || block.bold()) {
            return !sentence || depth > 0 || text.length() < 60;
        }
        boolean beforeNumber =
                next != null
                        && block.lines().size() == 1
                        && text.length() < LONGEST_PLAIN_HEADING
                        && !Marks.beginsItem(text)
                        && Marks.numbered(text) == null
                        && Marks.numbered(next.first().text()) != null;
        return !sentence
                && (beforeNumber
                        || block.lines().stream().allMatch(layout::centred)
                        || isCapitals(text)
                        || (depth > 0 && text.length() < LONGEST_PLAIN_HEADING));
    }

    private static boolean isCapitals(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Character::isUpperCase).count() > 3
                && text.indexOf(' ') > 0;
    }

    /// Size first, then weight, capitals and numbering: what a reader's eye goes by.
    private static double rank(Block block, String text) {
        int depth = Marks.headingDepth(text);
        double rank = Math.round(block.first().size() * 2) * 5.0;
        rank += block.bold() ? 3 : 0;
        rank += isCapitals(text) ? 2 : 0;
        return rank + (depth == 0 ? 0 : Math.max(0.1, 1.2 - 0.3 * depth));
    }
}
