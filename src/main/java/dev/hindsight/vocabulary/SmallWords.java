package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import java.util.Set;

/// Words that say nothing about a theme, as keys of [Words].
final class SmallWords {
    private static final Set<String> ENGLISH_ARTICLES =
            Set.of(
                    "the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "these",
                    "those");
    private static final Set<String> FRENCH_ARTICLES =
            Set.of(
                    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "son", "sa", "ses",
                    "leur", "leurs", "ce", "cette", "ces");
    private static final Set<String> SPANISH_ARTICLES =
            Set.of("el", "la", "los", "las", "un", "una", "de", "del", "su", "sus");
    private static final Set<String> ENGLISH_LINKS =
            Set.of(
                    "of", "in", "and", "to", "for", "on", "by", "with", "from", "or", "at", "as",
                    "be", "is", "are", "was", "were", "it", "not", "how", "what", "when", "who",
                    "which", "they", "them", "other", "another", "than", "but", "into", "through",
                    "between", "under", "over", "out", "up", "more", "can", "has", "have", "had",
                    "one", "two", "where", "whose", "before", "after", "part", "new", "own", "well",
                    "also", "without", "rather", "whether", "unless", "there", "here");
    private static final Set<String> FRENCH_LINKS =
            Set.of(
                    "et", "en", "a", "au", "aux", "pour", "par", "sur", "dans", "avec", "ou", "que",
                    "qui", "dont", "sans", "sous", "entre", "vers", "est", "sont", "etre", "il",
                    "elle", "elles", "ils", "se", "s", "y", "on", "ne", "pas", "plus", "qu", "ceux",
                    "celui", "celle", "autre", "autres", "avant", "apres", "leurs", "comme", "non",
                    "propre", "sauf", "si", "meme");

    private SmallWords() {}

    /// Articles and possessives: left out of phrases and texts alike, so that "renewal of its
    /// mandate" is "renewal of the mandate".
    static Set<String> articles(Language language) {
        return switch (language) {
            case ENGLISH, UNKNOWN -> ENGLISH_ARTICLES;
            case FRENCH -> FRENCH_ARTICLES;
            case SPANISH -> SPANISH_ARTICLES;
            case ARABIC, RUSSIAN, CHINESE -> Set.of();
        };
    }

    /// Prepositions and the like, which make a phrase longer but not more telling.
    static Set<String> links(Language language) {
        return switch (language) {
            case ENGLISH, UNKNOWN -> ENGLISH_LINKS;
            case FRENCH -> FRENCH_LINKS;
            case SPANISH -> Set.of("y", "en", "a", "para", "por", "con", "que", "o");
            case ARABIC, RUSSIAN, CHINESE -> Set.of();
        };
    }
}
