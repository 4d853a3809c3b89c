package dev.hindsight.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What search asks of the vocabulary: what can stand behind `theme:`, `mission:` and the like,
/// what lies above a value, and which words there are.
public interface FieldValues {
    /// Finds the value that somebody means by an id, an acronym or a name, whatever its case.
    ///
    /// Years and paragraphs are never asked for: they are what they are.
    ///
    /// @return empty where nothing is called so
    Optional<Value> find(Typed.Field field, String given);

    /// The ids above a value of a facet, such as the branches over a theme; empty for most.
    List<String> above(Facet facet, String value);

    /// The words of all names, folded as [dev.hindsight.index.Spelt] does.
    Set<String> words();

    /// A value of a field.
    ///
    /// @param id as the vocabulary has it
    /// @param covered the id with the ids of everything below it, as the index has them
    record Value(String id, Set<String> covered) {
        public Value {
            covered = Set.copyOf(covered);
        }
    }
}
