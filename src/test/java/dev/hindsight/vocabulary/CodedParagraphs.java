package dev.hindsight.vocabulary;

import dev.hindsight.testing.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Paragraphs of reports that experts have coded by activity, with the themes that the activities
/// belong to by `vocabulary/activity-themes.tsv`. Those with no such activity are left out.
///
/// @param counted the themes that have an activity
record CodedParagraphs(List<Coded> all, Set<String> counted) {

    /// @param mission acronym of the one that the report is from
    record Coded(String mission, String text, Set<String> themes) {}

    interface Method {
        Set<String> themes(Coded paragraph);
    }

    /// Shares of what was suggested and of what was asked for.
    record Figures(double precision, double recall) {
        /// Micro-averaged over paragraphs and counted themes.
        double f1() {
            return 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "F1 %.3f, precision %.3f, recall %.3f", f1(), precision, recall);
        }
    }

    /// @param administration theme of the one activity that two themes could take in; `-` leaves it
    ///   out
    static CodedParagraphs read(String administration) throws IOException {
        Map<String, String> mapping = mapping(administration);
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, List<String>> labels =
                yaml.load(Files.readString(Needs.shared("data/un-activities/labels.json")));
        List<Coded> coded =
                SharedLines.of(Needs.shared("data/un-activities/corpus.jsonl")).stream()
                        .map(line -> coded(line, labels, mapping))
                        .filter(one -> !one.themes().isEmpty())
                        .toList();
        return new CodedParagraphs(coded, new TreeSet<>(mapping.values()));
    }

    private static Coded coded(
            Map<String, Object> line,
            Map<String, List<String>> labels,
            Map<String, String> mapping) {
        String id = SharedLines.text(line, "id");
        return new Coded(
                id.substring(0, id.indexOf('_')),
                SharedLines.text(line, "text"),
                labels.getOrDefault(id, List.of()).stream()
                        .filter(mapping::containsKey)
                        .map(activity -> mapping.getOrDefault(activity, ""))
                        .collect(Collectors.toSet()));
    }

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

    CodedParagraphs of(Set<String> missions) {
        return new CodedParagraphs(
                all.stream().filter(one -> missions.contains(one.mission())).toList(), counted);
    }

    Figures figures(Method method) {
        double right = 0;
        double found = 0;
        double asked = 0;
        for (Coded one : all) {
            Set<String> themes = new TreeSet<>(method.themes(one));
            themes.retainAll(counted);
            found += themes.size();
            asked += one.themes().size();
            right += themes.stream().filter(one.themes()::contains).count();
        }
        return new Figures(right / Math.max(1, found), right / asked);
    }
}
