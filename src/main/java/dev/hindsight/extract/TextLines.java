package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Splits a plain text into lines, with what belongs to the pages it once had taken off.
final class TextLines {
    private static final Pattern BREAKS = Pattern.compile("\r\n?|\n|\u2028|\u2029");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—]?\\s*(\\d{1,4})\\s*[-–—]?");

    /// Before each line that a mail quotes, and before block quotes of Markdown.
    private static final Pattern QUOTE = Pattern.compile("^\\s*(?:>\\s?)+(?!\\S*>)");

    private static final int FEWEST_PAGES = 3;

    private TextLines() {}

    static List<TextLine> of(String text) {
        boolean paged = text.indexOf('\f') >= 0;
        List<TextLine> lines = new ArrayList<>();
        int page = 1;
        int quoted = 0;
        for (String raw : text.split("\f", -1)) {
            for (String line : BREAKS.split(raw, -1)) {
                Integer number = paged ? page : null;
                String unquoted = QUOTE.matcher(line).replaceFirst("").strip();
                int depth =
                        (int)
                                line.chars()
                                        .limit(line.indexOf(unquoted))
                                        .filter(c -> c == '>')
                                        .count();
                if (depth != quoted) {
                    // what a reply quotes is not what it says
                    lines.add(new TextLine(number, ""));
                    quoted = depth;
                }
                lines.add(new TextLine(number, unquoted));
            }
            page++;
        }
        return withoutHeads(withoutPageNumbers(lines));
    }

    /// Lines that are nothing but a number and count upwards through the text are page numbers.
    /// Where three or more count up by ones and twos, they go.
    private static List<TextLine> withoutPageNumbers(List<TextLine> lines) {
        List<Integer> places = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            var matcher = PAGE_NUMBER.matcher(lines.get(i).text());
            if (matcher.matches()) {
                int number = Integer.parseInt(matcher.group(1));
                if (last < 0 || (number > last && number <= last + 2)) {
                    places.add(i);
                    last = number;
                }
            }
        }
        if (places.size() < FEWEST_PAGES) {
            return lines;
        }
        List<TextLine> kept = new ArrayList<>(lines);
        places.forEach(i -> kept.set(i, new TextLine(lines.get(i).page(), "")));
        return kept;
    }

    /// The first and last line of a page that other pages repeat, digits aside.
    private static List<TextLine> withoutHeads(List<TextLine> lines) {
        Map<String, Integer> repeated = new HashMap<>();
        List<Integer> outer = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).blank() && isOuter(lines, i)) {
                outer.add(i);
                repeated.merge(key(lines.get(i)), 1, Integer::sum);
            }
        }
        List<TextLine> kept = new ArrayList<>(lines);
        for (int i : outer) {
            if (repeated.getOrDefault(key(lines.get(i)), 0) >= FEWEST_PAGES) {
                kept.set(i, new TextLine(lines.get(i).page(), ""));
            }
        }
        return kept;
    }

    private static String key(TextLine line) {
        return line.text().replaceAll("\\d+", "#");
    }

    private static boolean isOuter(List<TextLine> lines, int place) {
        return lines.get(place).page() != null
                && (nearest(lines, place, -1) || nearest(lines, place, 1));
    }

    private static boolean nearest(List<TextLine> lines, int place, int step) {
        int i = place + step;
        while (i >= 0 && i < lines.size() && lines.get(i).blank()) {
            i += step;
        }
        return i < 0
                || i >= lines.size()
                || !java.util.Objects.equals(lines.get(i).page(), lines.get(place).page());
    }
}
