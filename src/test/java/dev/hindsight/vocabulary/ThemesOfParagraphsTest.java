package dev.hindsight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How well themes are suggested for paragraphs of reports that experts have coded by activity,
/// beside plain matching of synonyms; figures go to `target/measurements`.
final class ThemesOfParagraphsTest {
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void suggestsTheThemesOfWhatMissionsDid() throws IOException {
        PlainSynonyms synonyms = new PlainSynonyms(vocabulary);
        StringBuilder report = new StringBuilder();
        double plain = 0;
        double weighed = 1;
        for (String administration : List.of("development-recovery", "local-ownership", "-")) {
            CodedParagraphs coded = CodedParagraphs.read(administration);
            CodedParagraphs.Figures matched = coded.figures(one -> synonyms.in(one.text()));
            CodedParagraphs.Figures suggested = coded.figures(one -> suggested(one.text()));
            report.append(coded.all().size())
                    .append(" paragraphs, StateAdministration as ")
                    .append(administration)
                    .append(": plain synonyms ")
                    .append(matched)
                    .append("; suggested ")
                    .append(suggested)
                    .append('\n');
            plain = Math.max(plain, matched.f1());
            weighed = Math.min(weighed, suggested.f1());
        }
        Path folder = Files.createDirectories(Path.of("target", "measurements"));
        Files.writeString(folder.resolve("vocabulary themes of activities.txt"), report);
        assertThat(weighed).as(report.toString()).isGreaterThan(plain + 0.1);
        assertThat(weighed).as(report.toString()).isGreaterThan(0.64);
    }

    private Set<String> suggested(String text) {
        return vocabulary.recognise(text, Language.ENGLISH).themeIds().stream()
                .map(ThemeId::value)
                .collect(Collectors.toSet());
    }

    /// Every theme of which a synonym stands in the text, or a name of a term that links to it.
    static final class PlainSynonyms {
        private final PhraseTree<ThemeId> synonyms = new PhraseTree<>(false);

        PlainSynonyms(Vocabulary vocabulary) {
            for (Theme leaf : vocabulary.leaves()) {
                add(leaf.id(), leaf.label().in(Language.ENGLISH));
                leaf.synonyms().in(Language.ENGLISH).forEach(synonym -> add(leaf.id(), synonym));
            }
            for (Term term : vocabulary.terms()) {
                for (ThemeId theme : term.themes()) {
                    add(theme, term.labels().in(Language.ENGLISH));
                    term.synonyms().in(Language.ENGLISH).forEach(synonym -> add(theme, synonym));
                    term.acronyms().in(Language.ENGLISH).forEach(acronym -> add(theme, acronym));
                }
            }
        }

        private void add(ThemeId theme, String phrase) {
            Words plain = Words.of(phrase);
            synonyms.add(
                    ThemeEvidence.keyed(plain, Language.ENGLISH),
                    Spelling.looksLikeAcronym(plain) ? Spelling.ACRONYM : Spelling.ANY_CASE,
                    theme);
        }

        Set<String> in(String text) {
            Set<String> found = new HashSet<>();
            synonyms.scan(
                    ThemeEvidence.keyed(Words.of(text), Language.ENGLISH),
                    (themes, _) -> themes.forEach(theme -> found.add(theme.value())));
            return found;
        }
    }
}
