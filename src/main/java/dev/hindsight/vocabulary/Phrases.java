package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Ways to say one thing, by language.
public record Phrases(Map<Language, List<String>> byLanguage) {
    static final Phrases NONE = new Phrases(Map.of());

    public Phrases {
        byLanguage =
                byLanguage.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /// What is said in exactly that language; empty where nothing is known.
    public List<String> in(Language language) {
        return byLanguage.getOrDefault(language, List.of());
    }
}
