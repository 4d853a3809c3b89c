package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words that tell of persons and places, with what was decided about them.
///
/// @param action address that decisions go to
/// @param decidable whether decisions can be made here
/// @param count how many there are and how many are open, in words
/// @param kinds to choose from for other words
public record PersonalView(
        String action, boolean decidable, String count, List<Group> groups, List<Choice> kinds) {
    public PersonalView {
        groups = List.copyOf(groups);
        kinds = List.copyOf(kinds);
    }

    /// Those of one kind.
    ///
    /// @param all label of the button that takes out all that are open; null where there are none
    /// @param more how many are not shown, in words; null where all are
    public record Group(
            String kind,
            String name,
            @Nullable String all,
            List<Item> items,
            @Nullable String more) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// One of them.
    ///
    /// @param key names it in a decision
    /// @param state what was decided, in words; null where nothing was
    public record Item(
            String key,
            String place,
            String before,
            String words,
            String behind,
            boolean removed,
            @Nullable String state) {}
}
