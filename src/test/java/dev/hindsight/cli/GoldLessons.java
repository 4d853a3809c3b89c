package dev.hindsight.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was found in a document beside what people found in it.
///
/// Found and gold match one to one where they share 60 % of the words of the longer, the most alike
/// first. What is found and matches nothing is an error, unless it is borderline.
final class GoldLessons {
    private static final double ALIKE = 0.6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<Match> matches = new ArrayList<>();
    final List<JsonNode> missed = new ArrayList<>();
    final List<JsonNode> wrong = new ArrayList<>();
    int borderline;

    record Match(JsonNode gold, JsonNode found) {}

    private record Pair(double alike, int gold, int found) {}

    static GoldLessons compare(List<JsonNode> gold, List<JsonNode> unclear, List<JsonNode> found) {
        GoldLessons compared = new GoldLessons();
        Set<Integer> goldTaken = new HashSet<>();
        Set<Integer> foundTaken = new HashSet<>();
        for (Pair pair : pairs(gold, found)) {
            if (!goldTaken.contains(pair.gold) && !foundTaken.contains(pair.found)) {
                goldTaken.add(pair.gold);
                foundTaken.add(pair.found);
                compared.matches.add(new Match(gold.get(pair.gold), found.get(pair.found)));
            }
        }
        for (int i = 0; i < gold.size(); i++) {
            if (!goldTaken.contains(i)) {
                compared.missed.add(gold.get(i));
            }
        }
        for (int i = 0; i < found.size(); i++) {
            if (foundTaken.contains(i)) {
                continue;
            }
            JsonNode one = found.get(i);
            if (unclear.stream().anyMatch(other -> alike(text(other), text(one)) >= ALIKE)) {
                compared.borderline++;
            } else {
                compared.wrong.add(one);
            }
        }
        return compared;
    }

    private static List<Pair> pairs(List<JsonNode> gold, List<JsonNode> found) {
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                double alike = alike(text(gold.get(g)), text(found.get(f)));
                if (alike >= ALIKE) {
                    pairs.add(new Pair(alike, g, f));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble((Pair pair) -> -pair.alike)
                        .thenComparingInt(Pair::gold)
                        .thenComparingInt(Pair::found));
        return pairs;
    }

    static boolean isCore(JsonNode gold) {
        return !gold.get("form").asText().equals("prose");
    }

    static String text(JsonNode item) {
        return item.get("text").asText();
    }

    /// The lines of a file of JSON objects that are about one document.
    static List<JsonNode> of(Path file, String document) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode item = JSON.readTree(line);
            if (item.get("doc").asText().equals(document)) {
                items.add(item);
            }
        }
        return items;
    }

    static List<JsonNode> list(String json) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        JSON.readTree(json).forEach(items::add);
        return items;
    }

    /// The part of the words of the longer that both have.
    private static double alike(String one, String other) {
        Map<String, Integer> left = words(one);
        Map<String, Integer> right = words(other);
        int shared = 0;
        for (Map.Entry<String, Integer> word : left.entrySet()) {
            shared += Math.min(word.getValue(), right.getOrDefault(word.getKey(), 0));
        }
        return (double) shared / Math.max(1, Math.max(count(left), count(right)));
    }

    private static int count(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }
}
