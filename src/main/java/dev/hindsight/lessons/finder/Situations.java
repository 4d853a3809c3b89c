package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds when or where a recommendation holds: "during pre-planning", "where conflict goes on".
final class Situations {
    private static final Pattern ENGLISH_FIRST =
            pattern(
                    "^\\W*(?:however, |moreover, |therefore, )?((?:in|during|when|where|wherever|after|before|at|once|if|"
                            + "under|throughout|following|prior to|upon|within|for each|from|until|as long as|as soon as)\\b"
                            + "(?! (?:addition|particular|this|that|general|order|my|our|other|short|fact|conclusion|sum|view|"
                            + "light|response|line|accordance|the (?:same|end|light|view)|all|these|so|such|doing|turn|"
                            + "practice|principle|selection|harmoni\\w+|terms|spite|addition|order)\\b)"
                            + "[^,.;:]{3,150}),\\s");

    private static final Pattern ENGLISH_LATER =
            pattern(
                    "\\b((?:when|wherever|once|before|after|during|until|as soon as|in (?:cases?|situations?|areas?|"
                            + "countries|settings|contexts) (?:where|in which)|at the (?:beginning|end|start|outset) of|in the"
                            + " (?:\\w+ ){0,2}(?:phase|stage|period)s?)\\b[^,;.]{5,110})(?=[.;,]|$)");

    private static final Pattern FRENCH_FIRST =
            pattern(
                    "^\\W*(?:toutefois, |en outre, )?((?:dans les? (?:cas|situations?|phases?|pays|zones?)|lors|pendant|durant|"
                            + "quand|lorsqu|après|avant|dès|en cas|si|au début|à la fin|au cours|au moment|en phase|à chaque)"
                            + "\\b[^,.;:]{3,150}),\\s");

    private static final Pattern FRENCH_LATER =
            pattern(
                    "\\b((?:lorsqu|quand|dès|avant|après|pendant|durant|au cours|au début|à la fin|lors|dans les (?:cas|"
                            + "situations|zones|pays) où|en cas)\\b[^,;.]{5,110})(?=[.;,]|$)");

    private Situations() {}

    /// Verbatim; null where a text names none, and in other languages than English and French.
    static @Nullable String of(String text, Language language) {
        return switch (language) {
            case ENGLISH -> of(text, ENGLISH_FIRST, ENGLISH_LATER);
            case FRENCH -> of(text, FRENCH_FIRST, FRENCH_LATER);
            case SPANISH, ARABIC, RUSSIAN, CHINESE, UNKNOWN -> null;
        };
    }

    private static @Nullable String of(String text, Pattern first, Pattern later) {
        Matcher leading = first.matcher(text);
        if (leading.find()) {
            return leading.group(1);
        }
        Matcher trailing = later.matcher(text);
        return trailing.find() ? trailing.group(1) : null;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Wording.FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
