package dev.hindsight.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Marks in a text the words of a question: whatever their case and accents, and with the commonest
/// endings of English, French and Spanish taken off. It shows the eye where to look; what matched
/// is decided by search alone.
final class Marker {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}&&[^\\p{IsIdeographic}]]+");
    private static final Pattern IDEOGRAPHS = Pattern.compile("\\p{IsIdeographic}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ENDING = Pattern.compile("(?:ing|ies|ed|es|s|y|e)$");
    private static final Pattern FIELD = Pattern.compile("\\b[a-z]+:\\S+");
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_WORD = 3;
    private static final Set<String> UNMARKED = Set.of("and", "not", "the", "for", "les", "des");

    private final Set<String> sought = new HashSet<>();
    private final Pattern candidates;

    Marker(String query) {
        String words = FIELD.matcher(query).replaceAll(" ");
        // Chinese is written without spaces: what was asked is looked for as it stands
        List<String> ideographs =
                IDEOGRAPHS.matcher(words).results().map(MatchResult::group).toList();
        sought.addAll(ideographs);
        WORD.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST_WORD && !UNMARKED.contains(fold(word)))
                .forEach(word -> sought.add(stem(word)));
        candidates =
                Pattern.compile(
                        Stream.concat(ideographs.stream(), Stream.of(WORD.pattern()))
                                .collect(Collectors.joining("|")));
    }

    List<Segment> mark(String text) {
        if (sought.isEmpty()) {
            return List.of(new Segment(text, false));
        }
        List<Segment> segments = new ArrayList<>();
        int shown = 0;
        Matcher words = candidates.matcher(text);
        while (words.find()) {
            if (sought.contains(stem(words.group()))) {
                if (words.start() > shown) {
                    segments.add(new Segment(text.substring(shown, words.start()), false));
                }
                segments.add(new Segment(words.group(), true));
                shown = words.end();
            }
        }
        if (shown < text.length()) {
            segments.add(new Segment(text.substring(shown), false));
        }
        return segments;
    }

    private static String stem(String word) {
        String folded = fold(word);
        String stem = ENDING.matcher(folded).replaceFirst("");
        return stem.length() < SHORTEST_STEM ? folded : stem;
    }

    private static String fold(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
