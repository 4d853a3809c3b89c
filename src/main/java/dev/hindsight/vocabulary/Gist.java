package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import java.util.List;
import java.util.Set;

/// What a short text names, in forms that can be compared with those of another text.
///
/// @param language English or French, whichever its small words are of; English where neither
/// @param roots of its content words in reading order, each as often as it is there, without
///   accents and common endings
/// @param terms ids of the terms that it names
public record Gist(Language language, List<String> roots, Set<String> terms) {
    public Gist {
        roots = List.copyOf(roots);
        terms = Set.copyOf(terms);
    }
}
