package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes off what pages repeat above and below their text: running heads, document symbols, page
/// numbers.
///
/// A line goes when it is among the outermost of its page and either looks like page furniture by
/// itself or stands, digits aside, at the same height of several pages.
final class RunningHeads {
    private static final Pattern FURNITURE =
            Pattern.compile(
                    "[-–—]?\\s*\\d{1,4}\\s*[-–—]?"
                            + "|[ivxl]{1,6}"
                            + "|\\d{1,4}\\s*(?:/|of|de|sur)\\s*\\d{1,4}"
                            + "|(?:page|página|p\\.)\\s*\\d{1,4}(?:\\s*(?:/|of|de|sur)\\s*\\d{1,4})?"
                            + "|[/Il|1]?\\s*(?:\\.\\s?){3}|…|/…"
                            + "|english|original: english"
                            + "|\\*\\d{5,12}\\*"
                            + "|(?:\\d{1,4}(?:/\\d{1,4})?[ |]+)?\\d{2}-\\d{5}(?:\\s?\\(\\p{L}\\))?"
                            + "(?:[ |]+\\d{6})*(?:[ |]+(?:\\d{1,4}(?:/\\d{1,4})?|/?\\s?\\.\\.\\.|/…|…))?"
                            + "|[AS]/(?:\\p{L}+/)?(?:\\d{1,4}/)?\\d{1,4}(?:/\\p{L}+\\.\\d+)*"
                            + "(?:[ |]+(?:english|page \\d+))*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COLUMNS = Pattern.compile("[\t\n]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /// So many lines from the top and from the bottom of a page can be furniture.
    private static final int OUTERMOST = 4;

    /// Heights of the same running head differ by no more than this many points.
    private static final float SAME_HEIGHT = 6;

    /// Running heads stand in this part of the page's height, above or below: the body of short
    /// pages can repeat itself too.
    private static final float MARGIN = 0.11f;

    private RunningHeads() {}

    /// Reads all pages, drops their running heads and joins what is left.
    ///
    /// @param pages lines of each page, in reading order
    /// @param heights of the pages, in points
    /// @return the lines of all pages that are text, in the same order
    static List<Line> takenOff(List<List<Line>> pages, List<Float> heights) {
        Map<String, List<Line>> repeated = new HashMap<>();
        List<Set<Line>> outermost = pages.stream().map(RunningHeads::outermost).toList();
        for (Set<Line> lines : outermost) {
            for (Line line : lines) {
                repeated.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(line);
            }
        }
        int needed = pages.size() <= 4 ? 2 : 3;
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Line line : pages.get(i)) {
                boolean goes =
                        outermost.get(i).contains(line)
                                && (isFurniture(line)
                                        || (inMargin(line, heights.get(i))
                                                && sameHeight(repeated.get(key(line)), line)
                                                        >= needed));
                if (!goes) {
                    kept.add(line);
                }
            }
        }
        return kept;
    }

    private static boolean inMargin(Line line, float height) {
        return line.y() < MARGIN * height || line.y() > (1 - MARGIN) * height;
    }

    /// Whether the line alone says that it is no text.
    static boolean isFurniture(Line line) {
        String text = line.row() ? COLUMNS.matcher(line.text()).replaceAll(" ") : line.text();
        return FURNITURE.matcher(text).matches();
    }

    /// The lines furthest up and furthest down; counted on from each line that is furniture, for a
    /// page may begin with several.
    private static Set<Line> outermost(List<Line> page) {
        List<Line> byHeight = new ArrayList<>(page);
        byHeight.sort(Comparator.comparingDouble(Line::y));
        Set<Line> found = new HashSet<>();
        int lines = byHeight.size();
        for (int i = 0; i < Math.min(OUTERMOST, lines); i++) {
            found.add(byHeight.get(i));
            found.add(byHeight.get(lines - 1 - i));
        }
        return found;
    }

    private static String key(Line line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }

    private static long sameHeight(@org.jspecify.annotations.Nullable List<Line> alike, Line line) {
        return alike == null
                ? 0
                : alike.stream()
                        .filter(other -> Math.abs(other.y() - line.y()) < SAME_HEIGHT)
                        .map(Line::page)
                        .distinct()
                        .count();
    }
}
