package dev.hindsight.briefs.paper;

import java.util.regex.Pattern;

/// Writes a sheet as Markdown. Quotations stay as they are: every sign that would mean something in
/// Markdown is escaped (CommonMark 0.31, 2.4).
final class SheetMarkdown {
    private static final Pattern SIGN = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern LINES = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder();

    private SheetMarkdown() {}

    static String of(Sheet sheet) {
        SheetMarkdown markdown = new SheetMarkdown();
        markdown.heading("#", sheet.title());
        sheet.lead().forEach(markdown::paragraph);
        sheet.sections().forEach(markdown::section);
        markdown.heading("##", sheet.notes().heading());
        sheet.notes().paragraphs().forEach(markdown::paragraph);
        return markdown.text.toString();
    }

    private void heading(String level, String words) {
        text.append(level).append(' ').append(escaped(words)).append("\n\n");
    }

    private void paragraph(String words) {
        text.append(escaped(words)).append("\n\n");
    }

    private void section(Sheet.Section section) {
        heading("##", section.heading());
        if (section.items().isEmpty()) {
            paragraph(section.empty());
        }
        for (Sheet.Item item : section.items()) {
            text.append("- ");
            if (!item.text().isEmpty()) {
                text.append(escaped(item.text())).append("\\\n  ");
            }
            text.append('[')
                    .append(escaped(item.place()))
                    .append("](<")
                    .append(item.href().replaceAll("[<>\\s\\\\]", ""))
                    .append(">)");
            item.facts().forEach(fact -> text.append(" · ").append(escaped(fact)));
            text.append("\n\n");
        }
    }

    private static String escaped(String words) {
        String line = LINES.matcher(words.strip()).replaceAll(" ");
        return SIGN.matcher(line).replaceAll("\\\\$0");
    }
}
