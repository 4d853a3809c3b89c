package dev.hindsight.search;

import java.util.Optional;
import java.util.Set;

/// Knows what can stand behind `theme:`, `mission:` and the like.
public interface FieldValues {
    /// Finds the value that somebody means by an id, an acronym or a name, whatever its case.
    ///
    /// Years and paragraphs are never asked for: they are what they are.
    ///
    /// @return empty where nothing is called so
    Optional<Value> find(Typed.Field field, String given);

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
