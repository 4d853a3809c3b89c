package dev.hindsight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every term that comes with the program.
///
/// Forms are compared as recognition sees them: in lower case, without accents and hyphens, where
/// two terms are compared also without endings; acronyms with their capitals.
final class TermsTest {
    private static final int FEWEST = 750;
    private static final List<Language> SIX =
            List.of(
                    Language.ENGLISH,
                    Language.FRENCH,
                    Language.SPANISH,
                    Language.ARABIC,
                    Language.RUSSIAN,
                    Language.CHINESE);

    /// An acronym that two bodies really share, so that whoever meets it has to take both; and boys
    /// and girls, whom Spanish tells apart by the ending only.
    private static final Set<String> AMBIGUOUS = Set.of("en SMT", "es nin");

    /// Names that are written in Latin letters in every language.
    private static final Set<String> LATIN_EVERYWHERE = Set.of("COVID-19");

    private final Vocabulary real = new Vocabulary();

    /// @param rank 0 for a label, 1 for an acronym, 2 for a synonym
    private record Form(Term term, Language language, int rank, String text) {
        String key() {
            return rank == 1 ? text : String.join(" ", Words.of(text).keys());
        }

        String stems() {
            Words words = ThemeEvidence.keyed(Words.of(text), language);
            return rank == 1 ? text : String.join(" ", words.keys());
        }

        String place() {
            return language.code() + " '" + text + "' of " + term.id();
        }
    }

    private Stream<Form> forms() {
        return real.terms().stream()
                .flatMap(term -> SIX.stream().flatMap(language -> forms(term, language)));
    }

    private static Stream<Form> forms(Term term, Language language) {
        List<Form> forms = new ArrayList<>();
        String label = term.labels().byLanguage().get(language);
        if (label != null) {
            forms.add(new Form(term, language, 0, label));
        }
        term.acronyms().in(language).forEach(text -> forms.add(new Form(term, language, 1, text)));
        term.synonyms().in(language).forEach(text -> forms.add(new Form(term, language, 2, text)));
        return forms.stream();
    }

    @Test
    void termsHaveLabelsInSixLanguages() {
        assertThat(real.terms()).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(real.terms())
                .allSatisfy(term ->
                        assertThat(term.labels().byLanguage()).as(term.id()).containsOnlyKeys(SIX));
    }

    @Test
    void labelsKeepToTheScriptOfTheirLanguage() {
        List<String> strange =
                forms().filter(form -> form.rank == 0 && !letters(form).isEmpty())
                        .filter(form -> !letters(form).equals(Set.of(script(form.language))))
                        .map(Form::place)
                        .toList();
        assertThat(strange).isEmpty();
    }

    @Test
    void otherFormsHaveLettersOfTheScriptOfTheirLanguage() {
        List<String> strange =
                forms().filter(form -> form.rank > 0 && !LATIN_EVERYWHERE.contains(form.text))
                        .filter(form -> !letters(form).contains(script(form.language)))
                        .map(Form::place)
                        .toList();
        assertThat(strange).isEmpty();
    }

    /// Scripts of the letters, but for Roman numerals, as in "глава VII Устава".
    private static Set<UnicodeScript> letters(Form form) {
        Set<UnicodeScript> scripts = new HashSet<>();
        form.text
                .replaceAll("\\b[IVX]+\\b", "")
                .codePoints()
                .filter(Character::isLetter)
                .forEach(point -> scripts.add(UnicodeScript.of(point)));
        scripts.remove(UnicodeScript.COMMON);
        return scripts;
    }

    private static UnicodeScript script(Language language) {
        return switch (language) {
            case ARABIC -> UnicodeScript.ARABIC;
            case RUSSIAN -> UnicodeScript.CYRILLIC;
            case CHINESE -> UnicodeScript.HAN;
            case ENGLISH, FRENCH, SPANISH, UNKNOWN -> UnicodeScript.LATIN;
        };
    }

    @Test
    void formsAreWrittenPlainly() {
        List<String> strange =
                forms().filter(form ->
                                form.text.matches(".*\\s\\s.*|.*[’‘“”\"].*")
                                        || !form.text.equals(form.text.strip())
                                        || !Normalizer.isNormalized(form.text, Normalizer.Form.NFC))
                        .map(Form::place)
                        .toList();
        assertThat(strange).isEmpty();
    }

    @Test
    void noFormIsOneChineseCharacterOrOnlySmallWords() {
        List<String> strange =
                forms().filter(form -> form.rank != 1)
                        .filter(form ->
                                (form.language == Language.CHINESE
                                                && form.text.codePointCount(0, form.text.length())
                                                        < 2)
                                        || Words.of(form.text).keys().stream()
                                                .allMatch(word -> isSmall(word, form.language)))
                        .map(Form::place)
                        .toList();
        assertThat(strange).isEmpty();
    }

    private static boolean isSmall(String word, Language language) {
        return SmallWords.articles(language).contains(word)
                || SmallWords.links(language).contains(word);
    }

    @Test
    void noTermSaysTheSameTwice() {
        Set<String> seen = new HashSet<>();
        List<String> twice =
                forms().filter(form ->
                                !seen.add(form.term.id() + " " + form.language + " " + form.key()))
                        .map(Form::place)
                        .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void formsOfOneRankBelongToOneTerm() {
        Map<String, Set<String>> owners = new HashMap<>();
        forms().forEach(form ->
                owners.computeIfAbsent(
                                form.language.code() + " " + form.rank + " " + form.stems(),
                                _ -> new LinkedHashSet<>())
                        .add(form.term.id()));
        owners.keySet().removeIf(key -> AMBIGUOUS.contains(key.replaceFirst(" \\d ", " ")));
        owners.values().removeIf(terms -> terms.size() == 1);
        assertThat(owners).isEmpty();
    }

    @Test
    void narrowerTermsAreThoseThatNameTheTermAsBroader() {
        assertThat(real.narrower("ddr"))
                .extracting(Term::id)
                .contains("disarmament", "demobilization", "reintegration")
                .doesNotContain("ddr");
        assertThat(real.narrower("no-such-term")).isEmpty();
        long links = real.terms().stream().mapToLong(term -> term.broader().size()).sum();
        assertThat(real.terms().stream().mapToLong(term -> real.narrower(term.id()).size()).sum())
                .isEqualTo(links);
        assertThat(real.term("ddr").orElseThrow().broader()).isEmpty();
        assertThat(real.term("no-such-term")).isEmpty();
    }
}
