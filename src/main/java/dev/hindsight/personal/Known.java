package dev.hindsight.personal;

import dev.hindsight.kernel.Language;
import dev.hindsight.vocabulary.Country;
import dev.hindsight.vocabulary.Recognition;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the vocabulary knows by name, and so is no person.
final class Known {
    private static final int MOST = 20_000;
    private final Vocabulary vocabulary;
    private final Set<String> countries;
    private final Map<String, Boolean> asked = new ConcurrentHashMap<>();

    Known(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.countries =
                vocabulary.countries().stream()
                        .flatMap(Known::named)
                        .flatMap(name -> Stream.of(name.split("[^\\p{L}'’-]+")))
                        .filter(word -> word.length() > 3)
                        .collect(Collectors.toSet());
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

    private static Stream<String> named(Country country) {
        return Stream.of(Language.ENGLISH, Language.FRENCH)
                .flatMap(language ->
                        Stream.concat(
                                Stream.of(country.names().in(language)),
                                Stream.concat(
                                        country.aliases().in(language).stream(),
                                        country.demonyms().in(language).stream())));
    }

    /// Whether a country has this word in its name, such as "Congo".
    boolean isOfCountry(String word) {
        return countries.contains(word);
    }

    /// Whether these words are the name of a country.
    boolean isCountry(String words) {
        return !vocabulary.recognise(words, Language.ENGLISH).countries().isEmpty()
                || !vocabulary.recognise(words, Language.FRENCH).countries().isEmpty();
    }
}
