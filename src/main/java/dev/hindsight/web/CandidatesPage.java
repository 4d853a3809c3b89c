package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of what was found in all documents is a lesson? The list from which curators work.
///
/// @param count how many are listed
/// @param waiting how much has not been read yet, in words; null where all has
/// @param picks what the list can be narrowed by
public record CandidatesPage(
        Frame frame,
        String count,
        @Nullable String waiting,
        Picks picks,
        List<Entry> entries,
        Paging paging) {
    public CandidatesPage {
        entries = List.copyOf(entries);
    }

    /// What can be chosen.
    ///
    /// @param dismissed whether what was dismissed is listed
    public record Picks(
            List<Choice> kinds, List<Choice> themes, List<Choice> missions, boolean dismissed) {
        public Picks {
            kinds = List.copyOf(kinds);
            themes = List.copyOf(themes);
            missions = List.copyOf(missions);
        }
    }

    /// A candidate with the document that it stands in.
    public record Entry(Link document, List<String> facts, FoundView found) {
        public Entry {
            facts = List.copyOf(facts);
        }
    }
}
