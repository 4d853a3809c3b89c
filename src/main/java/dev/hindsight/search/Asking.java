package dev.hindsight.search;

import dev.hindsight.kernel.Language;
import java.util.Map;
import java.util.regex.Pattern;

/// Words that make a question of a sentence, such as "what", "how many" or "does": whoever answers
/// seldom uses them, so they would be rare and seem to mean much.
///
/// They are left out of what is looked for in words; by meaning the whole question is compared.
final class Asking {
    private static final Pattern NONE = Pattern.compile("(?!)");

    /// Accents count where they tell the asking word from one that joins: "cómo" and "como".
    private static final Map<Language, Pattern> WORDS =
            Map.of(
                    Language.ENGLISH,
                    words(
                            "what|which|who|whom|whose|when|where|why|how (?:many|much)|how|does|did"
                                    + "|do"),
                    Language.FRENCH,
                    words(
                            "qu['’]est[- ]ce (?:que|qui|qu['’])|est-ce (?:que|qu['’])|est-ce|quels?"
                                    + "|quelles?|lequel|laquelle|lesquels|lesquelles|qui|quoi|quand"
                                    + "|où|comment|pourquoi|combien"),
                    Language.SPANISH,
                    words(
                            "por qué|qué|cuál|cuáles|quién|quiénes|cuándo|adónde|dónde|cómo|cuánt[oa]s?"),
                    Language.ARABIC,
                    words("ما هو|ما هي|ماذا|لماذا|ما|متى|كيف|أين|كم|هل|أي"),
                    Language.RUSSIAN,
                    words(
                            "кто|что|как(?:ой|ая|ое|ие|их|им|ими|ую|ого|ому|ом)|когда|где|почему|зачем"
                                    + "|как|сколько"),
                    Language.CHINESE,
                    Pattern.compile("为什么|什么|哪些|哪个|哪里|如何|怎么样|怎么|怎样|多少|何时"));

    /// An acronym is no question: WHO.
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}");

    private Asking() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?iu)(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /// A text without its asking words; as it is where nothing else would be left.
    static String without(String text, Language spoken) {
        String left = cut(text, spoken);
        return left.codePoints().anyMatch(Character::isLetterOrDigit) ? left : text;
    }

    /// A text without its asking words, even where nothing is left.
    static String cut(String text, Language spoken) {
        return WORDS.getOrDefault(spoken, NONE)
                .matcher(text)
                .replaceAll(word -> ACRONYM.matcher(word.group()).matches() ? "$0" : " ");
    }
}
