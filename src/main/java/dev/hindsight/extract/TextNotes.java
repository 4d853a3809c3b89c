package dev.hindsight.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells the footnotes of a plain text, which stand between its paragraphs.
///
/// A note is defined as in Markdown, begins with raised digits, or begins with the next number in
/// turn, where the text carries that number as a mark.
final class TextNotes {
    private static final Pattern BRACKETED = Pattern.compile("^\\[\\^?(\\w{1,8})](:?)\\s*(?=\\S)");
    private static final Pattern RAISED = Pattern.compile("^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\\s*(?=\\p{L})");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,3})\\s+(?=[\\p{Lu}“\"‘])");

    /// So many notes in a row may be missing before the next.
    private static final int MISSING = 3;

    private final String whole;
    private int last;

    TextNotes(String whole) {
        this.whole = whole;
    }

    boolean isNote(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.find()) {
            boolean defined = !bracketed.group(2).isEmpty() && text.startsWith("[^");
            return defined || isCalledInBrackets(bracketed.group(1));
        }
        if (RAISED.matcher(text).find()) {
            return true;
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.find()) {
            return false;
        }
        int number = Integer.parseInt(numbered.group(1));
        boolean called = number > last && number <= last + MISSING && isCalled(numbered.group(1));
        last = called ? number : last;
        return called;
    }

    private boolean isCalled(String number) {
        Pattern onWord = Pattern.compile("[\\p{L}.,;:”’\")]" + number + "(?![\\d.,])");
        Pattern before = Pattern.compile("\\p{L} " + number + "[:;]");
        return isCalledInBrackets(number)
                || onWord.matcher(whole).find()
                || before.matcher(whole).find();
    }

    private boolean isCalledInBrackets(String mark) {
        return Pattern.compile(
                        "(?<=\\S)\\s?(?:<sup>"
                                + Pattern.quote(mark)
                                + "</sup>|\\[\\^?"
                                + Pattern.quote(mark)
                                + "](?!:))")
                .matcher(whole)
                .find();
    }

    /// A note without its mark; the sign is the mark as passages show it.
    Marks.Marked marked(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.find()) {
            return new Marks.Marked(
                    "[" + bracketed.group(1) + "]", text.substring(bracketed.end()));
        }
        Marks.Marked marked = Marks.note(text);
        if (marked == null) {
            return new Marks.Marked(null, text);
        }
        return new Marks.Marked(shown(marked.sign()), marked.rest());
    }

    private @Nullable String shown(@Nullable String raised) {
        if (raised == null || whole.contains(raised)) {
            return raised;
        }
        String digits = Spelling.lowered(raised);
        return isCalledInBrackets(digits) ? "[" + digits + "]" : digits;
    }
}
