package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Surveys everything that matches, instead of only the best of it: how much there is, and the best
/// passages of each year and mission.
///
/// Words alone count, not meaning, so that the same question over the same content has the same
/// answer whether or not the model has been loaded.
public interface Survey {
    /// Goes through everything that the viewer may see.
    ///
    /// @param each how many passages are given of each year and mission, from 1 to 100
    Surveyed of(Topic topic, int each, Viewer viewer);

    /// What passages have to be about. Everything that is given has to hold.
    ///
    /// @param words as typed in the search box, at most [SearchRequest#LONGEST_QUERY] characters;
    ///   blank asks for nothing in particular
    /// @param about words that no passage needs; those that have them come first
    /// @param groups phrases; a passage has one of each group in its text or headings, or its item
    ///   in the title
    /// @param filed themes, one of which a passage speaks of most; empty asks for none
    /// @param selected chosen values per facet, as in a [SearchRequest]
    record Topic(
            String words,
            String about,
            List<List<String>> groups,
            Set<ThemeId> filed,
            Map<Facet, Set<String>> selected) {
        public Topic {
            groups = groups.stream().map(List::copyOf).toList();
            filed = Set.copyOf(filed);
            selected = Map.copyOf(selected);
        }
    }

    /// What there is.
    ///
    /// @param passages how many match, counted as a search for passages counts them
    /// @param items those with at least one of them, by kind, then by id
    /// @param best the best passages of each year and mission, the best first, ties by id
    record Surveyed(long passages, List<Item> items, List<Match> best) {
        public Surveyed {
            items = List.copyOf(items);
            best = List.copyOf(best);
        }
    }

    /// A document, practice or lesson.
    ///
    /// @param url path of its page
    /// @param date null where unknown
    /// @param missions the main one first
    /// @param passages how many of its passages match
    record Item(
            ItemKind kind,
            String id,
            String title,
            String url,
            @Nullable PartialDate date,
            List<String> missions,
            Language language,
            int passages) {
        public Item {
            missions = List.copyOf(missions);
        }

        /// What it is filed under when years and missions take turns.
        public Stratum stratum() {
            return new Stratum(
                    date == null ? 0 : date.year(), missions.isEmpty() ? "" : missions.getFirst());
        }
    }

    /// A year and a mission.
    ///
    /// @param year 0 where unknown
    /// @param mission the main one; empty where there is none
    record Stratum(int year, String mission) {}

    /// A passage that matches: several short ones that stand together, or a piece of a long one,
    /// count as one.
    ///
    /// @param numbers of the passages of the item that it consists of, ascending
    /// @param page from 1; null in formats without pages
    /// @param score higher is better; comparable within one survey
    record Match(
            Item item, List<Integer> numbers, @Nullable Integer page, String text, float score) {
        public Match {
            numbers = List.copyOf(numbers);
        }
    }
}
