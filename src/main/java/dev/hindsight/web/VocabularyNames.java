package dev.hindsight.web;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Names as the vocabulary that comes with the program has them.
@Singleton
final class VocabularyNames implements Names {
    private final Vocabulary vocabulary;

    /// The vocabulary does not change while the program runs.
    private final Map<Language, List<Theme>> themes = new ConcurrentHashMap<>();

    VocabularyNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Theme> themes(Language language) {
        return themes.computeIfAbsent(
                language,
                _ -> vocabulary.themes().stream().map(theme -> named(theme, language)).toList());
    }

    @Override
    public Optional<Theme> theme(String id, Language language) {
        return Optional.of(id)
                .filter(ThemeId::isWellFormed)
                .flatMap(known -> vocabulary.theme(new ThemeId(known)))
                .map(theme -> named(theme, language));
    }

    private static Theme named(dev.hindsight.vocabulary.Theme theme, Language language) {
        return new Theme(
                theme.id(),
                theme.label().in(language),
                theme.description().in(language),
                phrases(theme.belongs().in(language)),
                phrases(theme.excludes().in(language)),
                theme.children().stream().map(child -> named(child, language)).toList());
    }

    /// The vocabulary separates phrases by semicolons; those in brackets separate what is named
    /// there.
    private static List<String> phrases(String text) {
        return Arrays.stream(text.split(";(?![^(]*\\))"))
                .map(String::strip)
                .map(phrase -> phrase.replaceAll("\\.$", ""))
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase ->
                        phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1))
                .toList();
    }

    @Override
    public List<Mission> missions(Language language) {
        return vocabulary.missions().stream().map(mission -> named(mission, language)).toList();
    }

    @Override
    public Optional<Mission> mission(String id, Language language) {
        return Optional.of(id)
                .filter(MissionId::isWellFormed)
                .flatMap(known -> vocabulary.mission(new MissionId(known)))
                .map(mission -> named(mission, language));
    }

    private static Mission named(dev.hindsight.vocabulary.Mission mission, Language language) {
        return new Mission(
                mission.id(),
                mission.names().in(language),
                mission.countries(),
                mission.start(),
                mission.end(),
                mission.predecessors(),
                mission.successors());
    }

    @Override
    public String country(String code, Language language) {
        return vocabulary.country(code).map(country -> country.names().in(language)).orElse(code);
    }
}
