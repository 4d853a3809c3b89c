package dev.hindsight.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/// A stretch of text that is marked as matching, or not. Templates escape it like any text.
public record Segment(String text, boolean marked) {
    private static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";

    /// Reads escaped HTML with `<mark>` round what matches. It is taken apart and escaped again
    /// rather than copied into the page, so that no markup but the mark can come through.
    static List<Segment> ofHighlight(String html) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf(OPEN, at);
            int close = open < 0 ? -1 : html.indexOf(CLOSE, open);
            if (close < 0) {
                add(segments, html.substring(at), false);
                break;
            }
            add(segments, html.substring(at, open), false);
            add(segments, html.substring(open + OPEN.length(), close), true);
            at = close + CLOSE.length();
        }
        return segments;
    }

    private static void add(List<Segment> segments, String escaped, boolean marked) {
        if (!escaped.isEmpty()) {
            segments.add(new Segment(Parser.unescapeEntities(escaped, false), marked));
        }
    }
}
