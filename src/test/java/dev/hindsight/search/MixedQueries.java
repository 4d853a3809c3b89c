package dev.hindsight.search;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Language;
import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/// 200 queries: the English topics of `un-activities`, the questions over the seeds, beginnings of
/// sentences as titles, rows of two to four words of sentences, and 30 such rows as phrases. Every
/// fourth is narrowed by a mission, a type, years or a theme.
final class MixedQueries {
    private static final int ALL = 200;
    private static final int TITLES = 21;
    private static final int PHRASES = 30;

    private MixedQueries() {}

    /// @param text as typed
    /// @param selected facets
    record Asked(String text, Map<Facet, Set<String>> selected) {
        boolean phrase() {
            return text.startsWith("\"");
        }

        SearchRequest request(boolean asPassages) {
            return new SearchRequest(text, selected, 1, 10, asPassages, Language.ENGLISH);
        }
    }

    /// @param data with `un-activities` and `gold`
    static List<Asked> of(Path data, RealSentences real) throws IOException {
        Random random = new Random(200);
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("un-activities/queries.en.tsv"))) {
            texts.add(line.split("\t", 2)[1]);
        }
        for (String line : Files.readAllLines(data.resolve("gold/queries-dev.jsonl"))) {
            Map<String, Object> one = new Yaml().load(line);
            texts.add(String.valueOf(one.get("query")).replace('"', ' '));
        }
        for (int i = 0; i < TITLES; i++) {
            texts.add(RealSentences.beginning(real.sentence(random), 5, 8).replace('"', ' '));
        }
        for (int i = 0; i < PHRASES; i++) {
            texts.add('"' + row(real, random, 2 + i % 2) + '"');
        }
        while (texts.size() < ALL) {
            texts.add(row(real, random, 2 + texts.size() % 3));
        }
        Vocabulary vocabulary = new Vocabulary();
        List<Asked> queries = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            queries.add(
                    new Asked(texts.get(i), i % 4 == 3 ? selected(i / 4, vocabulary) : Map.of()));
        }
        return queries;
    }

    /// Words of letters only that follow one another.
    private static String row(RealSentences real, Random random, int count) {
        while (true) {
            String[] words = real.sentence(random).split(" ", -1);
            int from = random.nextInt(words.length);
            List<String> row =
                    Arrays.stream(words).skip(from).limit(count).collect(Collectors.toList());
            if (row.size() == count
                    && row.stream().allMatch(it -> it.chars().allMatch(Character::isLetter))
                    && row.getFirst().length() > 3
                    && row.getLast().length() > 3) {
                return String.join(" ", row);
            }
        }
    }

    private static Map<Facet, Set<String>> selected(int i, Vocabulary vocabulary) {
        List<String> missions = List.of("UNMIK", "MINUSTAH", "UNMIBH", "MINUJUSTH", "UNTAES");
        return switch (i % 4) {
            case 0 -> Map.of(Facet.MISSION, Set.of(missions.get(i / 4 % missions.size())));
            case 1 -> {
                DocumentType[] types = DocumentType.values();
                yield Map.of(Facet.TYPE, Set.of(types[i / 4 % types.length].code()));
            }
            case 2 -> Map.of(Facet.YEAR, Set.of("2004", "2005", "2006"));
            default -> {
                String theme = vocabulary.leaves().get(i / 4).id().value();
                yield Map.of(Facet.THEME, Set.of(theme), Facet.MISSION, Set.of("UNMIK"));
            }
        };
    }
}
