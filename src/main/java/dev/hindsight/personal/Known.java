package dev.hindsight.personal;

import dev.hindsight.kernel.Language;
import dev.hindsight.vocabulary.Recognition;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the vocabulary knows by name, and so is no person.
final class Known {
    private static final int MOST = 20_000;
    private final Vocabulary vocabulary;
    private final Map<String, Boolean> asked = new ConcurrentHashMap<>();

    Known(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Whether these words name a mission, a country or a term in either language.
    boolean isKnown(String words) {
        if (asked.size() > MOST) {
            asked.clear();
        }
        return asked.computeIfAbsent(
                words, it -> isKnown(it, Language.ENGLISH) || isKnown(it, Language.FRENCH));
    }

    private boolean isKnown(String words, Language language) {
        Recognition read = vocabulary.recognise(words, language);
        return !read.missions().isEmpty()
                || !read.countries().isEmpty()
                || !vocabulary.termsIn(words, language).isEmpty();
    }

    /// Whether these words are the name of a country.
    boolean isCountry(String words) {
        return !vocabulary.recognise(words, Language.ENGLISH).countries().isEmpty()
                || !vocabulary.recognise(words, Language.FRENCH).countries().isEmpty();
    }
}
