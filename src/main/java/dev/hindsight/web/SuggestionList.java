package dev.hindsight.web;

import dev.hindsight.search.Suggestions.Suggestion;
import java.util.List;

/// What the search box offers.
///
/// @param told how many there are, in words
public record SuggestionList(String told, List<Group> groups) {
    public SuggestionList {
        groups = List.copyOf(groups);
    }

    /// Suggestions of one kind.
    ///
    /// @param id unique among the groups
    public record Group(String id, String heading, List<Suggestion> options) {
        public Group {
            options = List.copyOf(options);
        }
    }
}
