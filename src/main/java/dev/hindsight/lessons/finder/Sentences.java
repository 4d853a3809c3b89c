package dev.hindsight.lessons.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into sentences. Every character but the white space between two of them is kept.
public final class Sentences {
    /// A full stop, what closes a quotation and a mark of a footnote, then the beginning of the
    /// next.
    private static final Pattern END =
            Pattern.compile(
                    "[.!?…][\"'”’»)\\]]*(?:\\[\\d+]|[¹²³⁰-⁹]+|\\d{1,2})?\\s+"
                            + "(?=[\"'“‘«(\\[]*(?:\\p{Lu}|\\d))");

    /// What ends in a full stop and ends no sentence.
    private static final Set<String> SHORT =
            Set.of(
                    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "Nos", "Res", "para", "paras", "p",
                    "pp", "art", "Art", "sect", "Sect", "vol", "Vol", "ed", "eds", "cf", "e.g",
                    "i.e", "vs", "approx", "Gen", "Col", "Lt", "Maj", "M", "MM", "Mme", "n", "op",
                    "ibid", "Ibid", "al", "U.S", "U.N", "Add", "Corr", "Rev", "par", "ch", "fig",
                    "Fig");

    private Sentences() {}

    /// The sentences in order, each without white space at its ends.
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            if (text.charAt(end.start()) == '.' && isShort(wordBefore(text, end.start()))) {
                continue;
            }
            sentences.add(text.substring(start, end.end()).strip());
            start = end.end();
        }
        if (start < text.length()) {
            sentences.add(text.substring(start).strip());
        }
        return sentences;
    }

    private static String wordBefore(String text, int end) {
        int start = end;
        while (start > 0
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isShort(String last) {
        return SHORT.contains(last)
                || (last.length() == 1 && Character.isUpperCase(last.charAt(0)));
    }
}
