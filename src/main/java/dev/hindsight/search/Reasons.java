package dev.hindsight.search;

import dev.hindsight.index.IndexedEntry;
import dev.hindsight.index.IndexedPassage;
import dev.hindsight.kernel.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Gathers the words of the question that a hit has.
final class Reasons {
    private static final int MOST = 6;

    private final Map<Language, Set<String>> wanted;
    private final List<String> text = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> title = new ArrayList<>();

    /// @param wanted words as the index knows them, by language
    Reasons(Map<Language, Set<String>> wanted) {
        this.wanted = wanted;
    }

    void add(IndexedEntry entry) {
        add(entry.title(), entry.language(), title);
    }

    /// @param snippet of the passage
    void add(IndexedPassage passage, Snippet snippet) {
        text.addAll(snippet.matched());
        add(passage.section(), passage.language(), headings);
    }

    private void add(String from, Language language, List<String> into) {
        into.addAll(Snippet.matched(from, language, wanted.getOrDefault(language, Set.of())));
    }

    SearchResult.Why told() {
        return new SearchResult.Why(once(text), once(headings), once(title));
    }

    private static List<String> once(List<String> words) {
        Set<String> seen = new HashSet<>();
        return words.stream()
                .filter(word -> seen.add(word.toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }
}
