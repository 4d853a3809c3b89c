package dev.hindsight.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/// The headings that stand above the place that is being read.
///
/// A heading closes those of its own rank and below. Ranks are compared, not counted: a document
/// that goes from its largest size straight to its smallest has two levels.
final class Outline {
    /// Section paths are addresses, not text: a longer heading is cut at a word here, while its
    /// passage keeps all of it.
    private static final int LONGEST = 160;

    /// Below every heading.
    private static final double CAPTION = -1000;

    private static final Pattern CAPTIONS =
            Pattern.compile(
                    "^(?:table|figure|chart|map|tableau|graphique|carte|cuadro|gráfico|mapa|таблица"
                            + "|диаграмма|рисунок)\\s+(?:\\d|[IVX]+\\b|[A-Z]\\b)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private record Open(double rank, String title) {}

    private final Deque<Open> open = new ArrayDeque<>();

    /// @param rank the higher, the further out; equal ranks are siblings
    void enter(double rank, String title) {
        while (!open.isEmpty() && open.getLast().rank() <= rank) {
            open.removeLast();
        }
        open.addLast(new Open(rank, shortened(title)));
    }

    /// The title of a table or figure: it stands inside every heading, until text follows.
    void enterCaption(String title) {
        enter(CAPTION, title);
    }

    /// Text goes on after a table or figure.
    void leaveCaption() {
        while (!open.isEmpty() && open.getLast().rank() <= CAPTION) {
            open.removeLast();
        }
    }

    /// Whether a title begins as those of tables and figures do.
    static boolean isCaption(String title) {
        return CAPTIONS.matcher(title).find();
    }

    /// Titles from the outermost to the innermost.
    List<String> path() {
        return open.stream().map(Open::title).toList();
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST);
        return title.substring(0, space > LONGEST / 2 ? space : LONGEST) + "…";
    }
}
