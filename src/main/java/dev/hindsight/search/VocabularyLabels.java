package dev.hindsight.search;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Names facet values as the vocabulary does; types and kinds of items as `messages/values` does.
@Singleton
final class VocabularyLabels implements FacetLabels {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final Vocabulary vocabulary;

    VocabularyLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public String label(Facet facet, String value, Language language) {
        return switch (facet) {
            case THEME -> theme(value, language);
            case MISSION, YEAR -> value;
            case COUNTRY ->
                    vocabulary
                            .country(value)
                            .map(country -> country.names().in(language))
                            .orElse(value);
            case LANGUAGE -> languageName(value, language);
            case TYPE -> named("type." + value, language).orElse(value);
            case KIND -> named("kind." + value, language).orElse(value);
        };
    }

    private String theme(String value, Language language) {
        return Optional.of(value)
                .filter(ThemeId::isWellFormed)
                .flatMap(id -> vocabulary.theme(new ThemeId(id)))
                .map(theme -> theme.label().in(language))
                .orElse(value);
    }

    private static String languageName(String code, Language language) {
        return Language.ofCode(code)
                .filter(known -> known != Language.UNKNOWN)
                .map(known -> known.locale().getDisplayLanguage(language.locale()))
                .or(() -> named("language." + code, language))
                .orElse(code);
    }

    private static Optional<String> named(String key, Language language) {
        Locale locale = language == Language.FRENCH ? Locale.FRENCH : Locale.ENGLISH;
        ResourceBundle bundle = ResourceBundle.getBundle("messages/values", locale, EXACT);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
