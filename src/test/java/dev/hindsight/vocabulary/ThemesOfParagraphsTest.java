package dev.hindsight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// How well themes are suggested for paragraphs of reports that experts have coded by activity.
///
/// `vocabulary/activity-themes.tsv` says which theme an activity belongs to. Counted are the
/// paragraphs with an activity that has one, and the themes that have an activity: micro-averaged
/// F1. Figures go to `target/measurements`.
final class ThemesOfParagraphsTest {
    private final Vocabulary vocabulary = new Vocabulary();
    private final PhraseTree<ThemeId> synonyms = new PhraseTree<>(false);

    /// A paragraph and the themes of its activities.
    private record Coded(String text, Set<String> themes) {}

    private interface Method {
        Set<String> themes(String text);
    }

    @Test
    void suggestsTheThemesOfWhatMissionsDid() throws IOException {
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
        StringBuilder report = new StringBuilder();
        double plain = 0;
        double weighed = 0;
        for (String administration : List.of("development-recovery", "local-ownership", "-")) {
            Map<String, String> mapping = mapping(administration);
            List<Coded> coded = coded(mapping);
            Set<String> counted = new TreeSet<>(mapping.values());
            report.append(coded.size() + " paragraphs, StateAdministration as " + administration);
            double ofSynonyms = f1(coded, counted, this::matched, report, " plain synonyms");
            double ofVocabulary = f1(coded, counted, this::suggested, report, "; suggested");
            report.append('\n');
            plain = Math.max(plain, ofSynonyms);
            weighed = weighed == 0 ? ofVocabulary : Math.min(weighed, ofVocabulary);
        }
        Path folder = Files.createDirectories(Path.of("target", "measurements"));
        Files.writeString(folder.resolve("vocabulary themes of activities.txt"), report);
        assertThat(weighed).as(report.toString()).isGreaterThan(plain + 0.1);
        assertThat(weighed).as(report.toString()).isGreaterThan(0.64);
    }

    private void add(ThemeId theme, String phrase) {
        Words plain = Words.of(phrase);
        synonyms.add(
                ThemeEvidence.keyed(plain, Language.ENGLISH),
                Spelling.looksLikeAcronym(plain) ? Spelling.ACRONYM : Spelling.ANY_CASE,
                theme);
    }

    /// Every theme of which a synonym stands in the text.
    private Set<String> matched(String text) {
        Set<String> found = new HashSet<>();
        synonyms.scan(
                ThemeEvidence.keyed(Words.of(text), Language.ENGLISH),
                (themes, _) -> themes.forEach(theme -> found.add(theme.value())));
        return found;
    }

    private Set<String> suggested(String text) {
        return vocabulary.recognise(text, Language.ENGLISH).themeIds().stream()
                .map(ThemeId::value)
                .collect(Collectors.toSet());
    }

    private static double f1(
            List<Coded> coded,
            Set<String> counted,
            Method method,
            StringBuilder report,
            String what) {
        double right = 0;
        double found = 0;
        double asked = 0;
        Map<String, int[]> each = new TreeMap<>();
        for (Coded one : coded) {
            Set<String> themes = new TreeSet<>(method.themes(one.text()));
            themes.retainAll(counted);
            found += themes.size();
            asked += one.themes().size();
            for (String theme : themes) {
                int[] counts = each.computeIfAbsent(theme, _ -> new int[2]);
                counts[0]++;
                counts[1] += one.themes().contains(theme) ? 1 : 0;
                right += one.themes().contains(theme) ? 1 : 0;
            }
        }
        double f1 = 2 * right / (found + asked);
        report.append(
                String.format(
                        Locale.ROOT,
                        "%s: F1 %.3f, precision %.3f, recall %.3f",
                        what,
                        f1,
                        right / found,
                        right / asked));
        return f1;
    }

    /// @param administration theme of the one activity that two themes could take in
    private static Map<String, String> mapping(String administration) throws IOException {
        Map<String, String> mapping = new HashMap<>();
        Path file = Path.of("src", "test", "resources", "vocabulary", "activity-themes.tsv");
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            if (!line.startsWith("#") && !parts[1].equals("-")) {
                mapping.put(parts[0], parts[1]);
            }
        }
        if (administration.equals("-")) {
            mapping.remove("StateAdministration");
        } else {
            mapping.put("StateAdministration", administration);
        }
        return mapping;
    }

    private static List<Coded> coded(Map<String, String> mapping) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, List<String>> labels =
                yaml.load(Files.readString(Needs.shared("data/un-activities/labels.json")));
        return SharedLines.of(Needs.shared("data/un-activities/corpus.jsonl")).stream()
                .map(line ->
                        new Coded(
                                SharedLines.text(line, "text"),
                                labels
                                        .getOrDefault(SharedLines.text(line, "id"), List.of())
                                        .stream()
                                        .filter(mapping::containsKey)
                                        .map(activity -> mapping.getOrDefault(activity, ""))
                                        .collect(Collectors.toSet())))
                .filter(one -> !one.themes().isEmpty())
                .toList();
    }
}
