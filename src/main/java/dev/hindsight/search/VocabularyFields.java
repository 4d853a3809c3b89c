package dev.hindsight.search;

import dev.hindsight.index.Spelt;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.search.Typed.Field;
import dev.hindsight.vocabulary.Country;
import dev.hindsight.vocabulary.Mission;
import dev.hindsight.vocabulary.Term;
import dev.hindsight.vocabulary.Theme;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds values of filters by everything that the vocabulary calls them, in any language.
///
/// Where two are called the same, the first in the vocabulary's order is meant.
@Singleton
final class VocabularyFields implements FieldValues {
    private static final List<Language> NAMED = List.of(Language.ENGLISH, Language.FRENCH);

    private final Vocabulary vocabulary;
    private final VocabularyLabels labels;
    private final Set<String> words = new HashSet<>();
    private final Map<Field, Map<String, Value>> known = new EnumMap<>(Field.class);

    VocabularyFields(Vocabulary vocabulary, VocabularyLabels labels) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        vocabulary.themes().forEach(theme -> enter(theme, Field.THEME));
        vocabulary.missions().forEach(this::enter);
        vocabulary.countries().forEach(this::enter);
        for (DocumentType type : DocumentType.values()) {
            enter(Field.TYPE, Facet.TYPE, type.code());
        }
        for (ItemKind kind : ItemKind.values()) {
            enter(Field.KIND, Facet.KIND, kind.code());
        }
        for (Language language : Language.values()) {
            enter(Field.LANGUAGE, Facet.LANGUAGE, language.code());
            String own = language.locale().getDisplayLanguage(language.locale());
            put(Field.LANGUAGE, own, value(language.code()));
        }
        vocabulary.terms().forEach(this::enter);
    }

    private void enter(Term term) {
        term.labels().byLanguage().values().forEach(name -> words.addAll(Spelt.words(name)));
        Stream.of(term.acronyms(), term.synonyms())
                .flatMap(phrases -> phrases.byLanguage().values().stream())
                .flatMap(List::stream)
                .forEach(name -> words.addAll(Spelt.words(name)));
    }

    private Set<String> enter(Theme theme, Field field) {
        Set<String> covered = new HashSet<>(Set.of(theme.id().value()));
        theme.children().forEach(child -> covered.addAll(enter(child, field)));
        Value value = new Value(theme.id().value(), covered);
        put(field, theme.id().value(), value);
        theme.label().byLanguage().values().forEach(name -> put(field, name, value));
        return covered;
    }

    private void enter(Mission mission) {
        Value value = value(mission.id().value());
        put(Field.MISSION, mission.id().value(), value);
        put(Field.LABEL, "restricted:" + mission.id().value(), restricted(mission));
        Stream.of(mission.acronyms(), mission.names().byLanguage().values(), mission.aliases())
                .flatMap(Collection::stream)
                .forEach(name -> put(Field.MISSION, name, value));
    }

    private static Value restricted(Mission mission) {
        return value("restricted:" + mission.id().value());
    }

    private void enter(Country country) {
        Value value = value(country.code());
        put(Field.COUNTRY, country.code(), value);
        Stream.of(
                        country.names().byLanguage().values().stream().toList(),
                        country.aliases().byLanguage().values().stream()
                                .flatMap(List::stream)
                                .toList())
                .flatMap(List::stream)
                .forEach(name -> put(Field.COUNTRY, name, value));
    }

    private void enter(Field field, Facet facet, String code) {
        put(field, code, value(code));
        NAMED.forEach(language -> put(field, labels.label(facet, code, language), value(code)));
    }

    private static Value value(String id) {
        return new Value(id, Set.of(id));
    }

    private void put(Field field, String name, Value value) {
        words.addAll(Spelt.words(name));
        known.computeIfAbsent(field, _ -> new HashMap<>()).putIfAbsent(key(name), value);
    }

    private static String key(String name) {
        return Spelt.folded(name).replaceAll("[\\s_’'-]+", " ").strip();
    }

    @Override
    public List<String> above(Facet facet, String value) {
        return facet == Facet.THEME && ThemeId.isWellFormed(value)
                ? vocabulary.ancestors(new ThemeId(value)).stream()
                        .map(theme -> theme.id().value())
                        .toList()
                : List.of();
    }

    @Override
    public Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    @Override
    public Optional<Value> find(Field field, String given) {
        Optional<Value> found =
                Optional.ofNullable(known.getOrDefault(field, Map.of()).get(key(given)));
        return field == Field.LABEL ? found.or(() -> open(given)) : found;
    }

    private static Optional<Value> open(String given) {
        String label = key(given);
        return Stream.of("public", "internal")
                .filter(label::equals)
                .findFirst()
                .map(it -> value(it));
    }
}
