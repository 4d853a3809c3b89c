package dev.hindsight.intake;

import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a title that is printed in capitals as the text itself writes its words: "REPORT ON THE
/// SITUATION IN TAJIKISTAN" becomes "Report on the situation in Tajikistan", and UNMOT stays.
final class Capitals {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");

    /// So much text shows how words are written.
    private static final int PASSAGES = 120;

    private static final int SHORTEST_TITLE = 8;
    private static final int SMALL_WORD = 3;
    private static final int CONTEXT = 2;
    private static final double LEAST_PART = 0.85;

    private Capitals() {}

    /// Is a text written in capitals? A letter or two may be misread.
    static boolean isCapital(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return letters > 0 && capitals >= letters * LEAST_PART;
    }

    /// The title with small letters; unchanged where it has some or where the text is in capitals
    /// too.
    static String lowered(String title, List<Passage> passages) {
        if (title.length() < SHORTEST_TITLE || !isCapital(title)) {
            return title;
        }
        List<String> words = words(title.toLowerCase(Locale.ROOT));
        Map<String, Map<String, Integer>> spellings = spellings(words, passages);
        int[] at = {0};
        return WORD.matcher(title)
                .replaceAll(_ -> Matcher.quoteReplacement(spelled(words, at[0]++, spellings)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /// As most often after the same two words, else after the same word, else anywhere.
    private static String spelled(
            List<String> words, int at, Map<String, Map<String, Integer>> spellings) {
        String word = words.get(at);
        for (int before = Math.min(at, CONTEXT); before >= 0; before--) {
            String key = String.join(" ", words.subList(at - before, at + 1));
            Map<String, Integer> found = spellings.getOrDefault(key, Map.of());
            if (!found.isEmpty()) {
                String common =
                        found.entrySet().stream()
                                .max(
                                        Map.Entry.<String, Integer>comparingByValue()
                                                .thenComparing(Map.Entry.comparingByKey()))
                                .orElseThrow()
                                .getKey();
                return at == 0 ? capitalised(common) : common;
            }
        }
        return at > 0 && word.length() <= SMALL_WORD ? word : capitalised(word);
    }

    private static String capitalised(String word) {
        int second = word.offsetByCodePoints(0, 1);
        return word.substring(0, second).toUpperCase(Locale.ROOT) + word.substring(second);
    }

    /// How often each word of the title is written how in running text, by itself and with the one
    /// or two words before it; the beginning of sentences says nothing.
    private static Map<String, Map<String, Integer>> spellings(
            List<String> sought, List<Passage> passages) {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        for (Passage passage : passages.subList(0, Math.min(PASSAGES, passages.size()))) {
            if (passage.kind() == PassageKind.HEADING || isCapital(passage.text())) {
                continue;
            }
            String text = passage.text();
            List<MatchResult> words = WORD.matcher(text).results().toList();
            for (int i = 0; i < words.size(); i++) {
                String small = words.get(i).group().toLowerCase(Locale.ROOT);
                if (sought.contains(small) && !beginsSentence(text, words.get(i).start())) {
                    count(words, i, found);
                }
            }
        }
        return found;
    }

    private static void count(
            List<MatchResult> words, int at, Map<String, Map<String, Integer>> found) {
        StringBuilder key = new StringBuilder();
        for (int from = at; from >= Math.max(0, at - CONTEXT); from--) {
            String small = words.get(from).group().toLowerCase(Locale.ROOT);
            key.insert(0, from == at ? small : small + " ");
            found.computeIfAbsent(key.toString(), _ -> new HashMap<>())
                    .merge(words.get(at).group(), 1, Integer::sum);
        }
    }

    private static boolean beginsSentence(String text, int at) {
        String before = text.substring(0, at).strip();
        return before.isEmpty() || ".:!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
