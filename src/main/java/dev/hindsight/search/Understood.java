package dev.hindsight.search;

import java.util.List;

/// How a query was understood, to be told to whoever asked.
///
/// @param typed the query, taken apart
/// @param expansions what else was searched
public record Understood(Typed typed, List<Expansion> expansions) {
    /// A query that asks for everything.
    public static final Understood NOTHING = new Understood(Typed.nothing(), List.of());

    public Understood {
        expansions = List.copyOf(expansions);
    }

    /// A concept that was recognised, and the words that were searched beside those typed.
    ///
    /// @param id what [Manner#without] takes to switch it off
    /// @param typed the words of the query that name it
    /// @param name what it is called in the language of the labels
    /// @param also other words that were searched, the weightiest first
    /// @param on false where it is switched off
    public record Expansion(String id, String typed, String name, List<String> also, boolean on) {
        public Expansion {
            also = List.copyOf(also);
        }
    }
}
