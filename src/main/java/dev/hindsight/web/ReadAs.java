package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a query was understood.
///
/// @param parts what is asked for, in words; empty where that is plain. A part that can be taken
///   away leads to the results without it
/// @param plain address of the results for the same as mere words; null where it is read so
/// @param operators address of the results with operators; null where they are on, or none is there
/// @param notes what could not be understood
/// @param expansions what else was searched
public record ReadAs(
        List<Link> parts,
        @Nullable String plain,
        @Nullable String operators,
        List<String> notes,
        List<Expanded> expansions) {
    public ReadAs {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        expansions = List.copyOf(expansions);
    }

    /// Whether there is anything to tell.
    public boolean empty() {
        return parts.isEmpty() && operators == null && notes.isEmpty() && expansions.isEmpty();
    }

    /// A concept that was recognised.
    ///
    /// @param text the words as typed and what they mean, with what else was searched
    /// @param href address of the results with it switched to the other state
    /// @param on whether it is searched
    public record Expanded(String text, String href, boolean on) {}
}
