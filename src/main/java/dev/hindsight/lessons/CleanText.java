package dev.hindsight.lessons;

import java.util.regex.Pattern;

/// Typed text as every database and every reader of HTML takes it.
final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern BLANK_START = Pattern.compile("\\A(?:[ \t]*+\n)++");

    private CleanText() {}

    /// One line: runs of white space become one space.
    static String line(String typed) {
        return SPACES.matcher(storable(typed)).replaceAll(" ").strip();
    }

    /// Lines that end with a line feed, without blank lines before and white space after.
    static String lines(String typed) {
        String lines = storable(LINE_ENDS.matcher(typed).replaceAll("\n"));
        return BLANK_START.matcher(lines).replaceAll("").stripTrailing();
    }

    /// Leaves out control characters, which PostgreSQL and HTML refuse in part, and replaces halves
    /// of characters.
    private static String storable(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c ->
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                                ? REPLACEMENT
                                : c)
                .filter(c -> c != '\uFEFF' && (c & 0xFFFE) != 0xFFFE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
