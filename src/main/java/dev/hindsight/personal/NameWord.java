package dev.hindsight.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of a text, as far as names need to know it.
///
/// @param dotted whether a full stop follows at once
record NameWord(String text, int start, int end, boolean dotted) {
    private static final Pattern WORD =
            Pattern.compile(
                    "(?:(?<!\\p{L})(?:[dlDL]|[Qq]u)['’](?=\\p{Lu}))?"
                            + "(\\p{L}{1,40}(?:['’-]\\p{L}{1,40}){0,4})(\\.?)");

    static List<NameWord> of(String text) {
        List<NameWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            // without the ending of a possessive, which is no part of a name
            String word = matcher.group(1).replaceAll("(?<=\\p{L}{2})['’]s$", "");
            words.add(
                    new NameWord(
                            word,
                            matcher.start(1),
                            matcher.start(1) + word.length(),
                            !matcher.group(2).isEmpty()));
        }
        return words;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /// "A."
    boolean isInitial() {
        return text.length() == 1 && isCapitalised() && dotted;
    }

    /// "ANNAN", which may be a family name or an acronym.
    boolean isAllCapitals() {
        return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
    }

    /// Whether nothing but space stands between this word and the next, or the full stop of an
    /// abbreviation.
    boolean meets(NameWord next, String whole) {
        String between = whole.substring(end, next.start);
        return between.equals(" ") || (between.equals(". ") && (isInitial() || isTitle()));
    }

    boolean isTitle() {
        return NameWords.isTitle(text);
    }
}
