package dev.hindsight.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The marks that begin a paragraph: printed numbers, bullets, letters in brackets.
final class Marks {
    private static final String BULLET_SIGNS =
            "[•●▪■◦‣⁃∙·○◆❖➢➤✓✔\\uF0B7\\uF0A7\\uF0D8\\uF0FC\\uF076]";
    private static final Pattern BULLET =
            Pattern.compile("^(?:" + BULLET_SIGNS + "\\s*|[-–—*+o]\\s+)(?=\\S)");
    private static final Pattern LETTERED =
            Pattern.compile("^(\\((?:[a-z]{1,2}|[ivx]{1,5}|\\d{1,2})\\)|[a-z]\\))\\s+(?=\\S)");
    private static final Pattern NUMBERED =
            Pattern.compile("^(\\d{1,3})[.)](?:\\s+(?=\\S)|(?=\\p{L}))");
    private static final Pattern DECIMAL =
            Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3}){1,3})\\.?\\s+(?=[\\p{L}“\"‘(])");
    private static final Pattern LONE =
            Pattern.compile(
                    "(?:\\d{1,3}|[IVXLC]{1,6}|[A-Z]|[a-z]|\\d{1,2}(?:\\.\\d{1,2}){1,3})[.)]?"
                            + "|\\([a-zA-Z0-9]{1,4}\\)|[-–—*+]|"
                            + BULLET_SIGNS);
    private static final Pattern ROMAN_HEAD = Pattern.compile("^[IVX]{1,5}\\.\\s+\\S.*");
    private static final Pattern LETTER_HEAD = Pattern.compile("^[A-Z]\\.\\s+\\S.*");
    private static final Pattern DECIMAL_HEAD =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2})+)\\.?\\s+\\S.*");
    private static final Pattern NOTE =
            Pattern.compile("^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\\d{1,3}|\\*+|[†‡§a-z])\\s*\\S.*");

    private static final Pattern NOTE_MARK =
            Pattern.compile(
                    "^(\\[\\^?\\w{1,8}\\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\\d{1,3}(?![\\d.,]\\d)|\\*{1,3}|[†‡§]|[a-z](?=\\s))"
                            + "[:.]?\\s*(?=\\S)");

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private Marks() {}

    /// A text without the mark it began with.
    ///
    /// @param sign the number or letter as printed, without full stop; null for a bullet
    record Marked(@Nullable String sign, String rest) {}

    static @Nullable Marked bullet(String text) {
        Matcher matcher = BULLET.matcher(text);
        return matcher.find() ? new Marked(null, text.substring(matcher.end())) : null;
    }

    /// `(a)`, `(iv)`, `(2)` or `a)`.
    static @Nullable Marked lettered(String text) {
        Matcher matcher = LETTERED.matcher(text);
        return matcher.find() ? new Marked(matcher.group(1), text.substring(matcher.end())) : null;
    }

    /// `12. Text`; not `12.5` and not a year.
    static @Nullable Marked numbered(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        return matcher.find() ? new Marked(matcher.group(1), text.substring(matcher.end())) : null;
    }

    /// `12. Text`, or `10.33 Text` as the paragraphs of long series are numbered.
    static @Nullable Marked numberedAnyhow(String text) {
        Matcher matcher = DECIMAL.matcher(text);
        return matcher.find()
                ? new Marked(matcher.group(1), text.substring(matcher.end()))
                : numbered(text);
    }

    /// The sign before this one in its list: "(a)" for "(b)"; null for the first.
    static @Nullable String before(String sign) {
        return step(sign, -1);
    }

    /// The sign after this one; the sign itself where that is not known.
    static String after(String sign) {
        String next = step(sign, 1);
        return next == null ? sign : next;
    }

    private static @Nullable String step(String sign, int by) {
        String bare = sign.replaceAll("[()]", "");
        int roman = ROMAN.indexOf(bare);
        String next = null;
        if (bare.chars().allMatch(Character::isDigit)) {
            int number = Integer.parseInt(bare) + by;
            next = number < 1 ? null : String.valueOf(number);
        } else if (roman >= 0 && (bare.length() > 1 || bare.equals("i"))) {
            next = roman + by < 0 || roman + by >= ROMAN.size() ? null : ROMAN.get(roman + by);
        } else if (bare.length() == 1 && bare.charAt(0) + by >= 'a') {
            next = String.valueOf((char) (bare.charAt(0) + by));
        }
        return next == null ? null : sign.replace(bare, next);
    }

    /// Whether the text is nothing but a mark.
    static boolean isLoneMark(String text) {
        return LONE.matcher(text).matches();
    }

    static boolean beginsItem(String text) {
        return bullet(text) != null || lettered(text) != null;
    }

    /// A footnote without its mark; the sign as it stands in the text: raised digits, `[1]`, `*`.
    static @Nullable Marked note(String text) {
        Matcher matcher = NOTE_MARK.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String mark = matcher.group(1);
        boolean digits = mark.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Marked(
                digits ? Spelling.raised(mark) : mark.replace("^", ""),
                text.substring(matcher.end()));
    }

    /// Whether a line can begin a footnote.
    static boolean beginsNote(String text) {
        return NOTE.matcher(text).matches();
    }

    /// How deep the numbering of a heading places it: 1 for `IV.`, 2 for `B.`, the number of parts
    /// for `2.1`; 0 without numbering that tells.
    static int headingDepth(String text) {
        if (ROMAN_HEAD.matcher(text).matches()) {
            return 1;
        }
        if (LETTER_HEAD.matcher(text).matches()) {
            return 2;
        }
        Matcher decimal = DECIMAL_HEAD.matcher(text);
        return decimal.matches()
                ? 1 + (int) decimal.group(1).chars().filter(c -> c == '.').count()
                : 0;
    }
}
