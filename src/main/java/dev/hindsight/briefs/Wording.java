package dev.hindsight.briefs;

import dev.hindsight.lessons.finder.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Which sentences can stand alone.
final class Wording {
    private static final int FEWEST_WORDS = 7;
    private static final int MOST_WORDS = 65;

    /// In scripts without spaces between words.
    private static final int FEWEST_LETTERS = 12;

    private static final int MOST_LETTERS = 200;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /// Chinese and Arabic, too, end a sentence with a sign of their own.
    private static final Pattern END = Pattern.compile("[.!?…。！？؟][\"'”’»)\\]\\d]*$");

    private static final Pattern BEGINNING =
            Pattern.compile("^[\"'“‘«(\\[]*[\\p{Lu}\\p{Lo}\\p{N}]");

    /// Leaders of a table of contents, addresses.
    private static final Pattern NO_PROSE =
            Pattern.compile("\\.{4,}|(?:\\. ){4,}|https?://|www\\.");

    /// Leans on the sentence before.
    private static final Pattern LEANING =
            Pattern.compile(
                    "^(?:this|that|these|those|it|they|he|she|his|her|their|its|such|however|also"
                            + "|in addition|moreover|furthermore|therefore|thus|but|and|yet|then"
                            + "|ce|cela|cette|ces|cet|ils?|elles?|celles?|ceux|celui|leurs?"
                            + "|toutefois|cependant|en outre|de plus|mais|et|ainsi|donc)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Wording() {}

    static List<String> sentences(String text) {
        return Sentences.of(text);
    }

    /// Whether it is a whole sentence of a length that can be quoted.
    static boolean whole(String sentence) {
        return END.matcher(sentence).find() && quotable(sentence);
    }

    /// Whether it can be quoted, with or without a full stop, as the items of a list are.
    static boolean quotable(String sentence) {
        boolean letters = HAN.matcher(sentence).find();
        int length = letters ? sentence.length() : SPACE.split(sentence).length;
        return length >= (letters ? FEWEST_LETTERS : FEWEST_WORDS)
                && length <= (letters ? MOST_LETTERS : MOST_WORDS)
                && BEGINNING.matcher(sentence).find()
                && !NO_PROSE.matcher(sentence).find()
                && !sentence.endsWith(":")
                && !isTitle(sentence)
                && sentence.codePoints().anyMatch(Wording::small);
    }

    /// A title or a list of names, where most words begin with capitals.
    private static boolean isTitle(String sentence) {
        String[] words = SPACE.split(sentence);
        long capitals =
                Arrays.stream(words)
                        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                        .count();
        return capitals * 2 > words.length;
    }

    /// A letter of a text that is not shouted.
    private static boolean small(int point) {
        return Character.isLowerCase(point) || Character.getType(point) == Character.OTHER_LETTER;
    }

    static boolean leans(String sentence) {
        return LEANING.matcher(sentence).find();
    }
}
