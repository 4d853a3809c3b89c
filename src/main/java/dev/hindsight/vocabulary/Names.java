package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The names of missions and countries that a text of one language may use.
///
/// Missions go by their names in every language and by their acronyms; countries by their English
/// names, in French texts by their French ones. "In the Sudan" is "in Sudan".
final class Names {
    private static final Set<String> ARTICLE = Set.of("the");

    private final PhraseTree<MissionId> missions = new PhraseTree<>(true);
    private final PhraseTree<String> countries = new PhraseTree<>(true);

    /// Stands for phrases that contain the name of a country without meaning it.
    private static final String NO_COUNTRY = "";

    Names(
            Language language,
            List<Mission> missions,
            List<Country> countries,
            List<String> notCountries) {
        missions.forEach(this::addMission);
        countries.forEach(country -> addCountry(country, language));
        notCountries.forEach(
                phrase -> this.countries.add(keyed(phrase), Spelling.ANY_CASE, NO_COUNTRY));
    }

    /// Languages whose names of countries are known.
    static Language spoken(Language language) {
        return language == Language.FRENCH ? Language.FRENCH : Language.ENGLISH;
    }

    static Words keyed(Words text) {
        return text.without(ARTICLE, UnaryOperator.identity());
    }

    private static Words keyed(String phrase) {
        return keyed(Words.of(phrase));
    }

    private void addMission(Mission mission) {
        for (String acronym : mission.acronyms()) {
            missions.add(keyed(acronym), Spelling.ACRONYM, mission.id());
        }
        List<String> names = new ArrayList<>(mission.names().byLanguage().values());
        names.addAll(mission.aliases());
        for (String name : names) {
            Words words = keyed(name);
            boolean acronym = Spelling.looksLikeAcronym(words);
            missions.add(words, acronym ? Spelling.ACRONYM : Spelling.ANY_CASE, mission.id());
        }
    }

    private void addCountry(Country country, Language language) {
        List<String> names = new ArrayList<>(country.aliases().in(language));
        names.add(country.names().in(language));
        for (String name : names) {
            Words words = keyed(name);
            countries.add(words, spelling(words, country), country.code());
        }
        for (String demonym : country.demonyms().in(language)) {
            countries.add(keyed(demonym), Spelling.ANY_CASE, country.code());
        }
    }

    private static Spelling spelling(Words name, Country country) {
        if (Spelling.looksLikeAcronym(name)) {
            return Spelling.ABBREVIATION;
        }
        boolean initials = false;
        for (int index = 0; index < name.size(); index++) {
            initials |= name.key(index).length() == 1 && name.hasCapital(index);
        }
        return country.caseSensitive() || initials ? Spelling.CAPITALISED : Spelling.ANY_CASE;
    }

    SequencedMap<String, Integer> countriesIn(Words keyed) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        countries.scan(
                keyed,
                (found, _) -> {
                    if (!found.contains(NO_COUNTRY)) {
                        found.forEach(code -> counts.merge(code, 1, Integer::sum));
                    }
                });
        return counts;
    }

    /// An acronym that several missions share (UNEF) counts for those of them that the text names
    /// otherwise too, else for all.
    SequencedMap<MissionId, Integer> missionsIn(Words keyed) {
        List<List<MissionId>> mentions = new ArrayList<>();
        missions.scan(keyed, (found, _) -> mentions.add(found));
        Set<MissionId> certain =
                mentions.stream()
                        .filter(found -> found.size() == 1)
                        .map(List::getFirst)
                        .collect(Collectors.toUnmodifiableSet());
        SequencedMap<MissionId, Integer> counts = new LinkedHashMap<>();
        for (List<MissionId> mention : mentions) {
            List<MissionId> meant = mention.stream().filter(certain::contains).toList();
            (meant.isEmpty() ? mention : meant)
                    .forEach(mission -> counts.merge(mission, 1, Integer::sum));
        }
        return counts;
    }
}
