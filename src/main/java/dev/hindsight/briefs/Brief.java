package dev.hindsight.briefs;

import dev.hindsight.search.Survey.Item;
import dev.hindsight.vocabulary.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to know, what worked, what failed and what is still open, each line with its place.
///
/// @param terms of a long text that was read for them, in the order in which it names them
/// @param parts all four, in the order of [Part]; one may have no lines
public record Brief(
        BriefRequest request, List<Term> terms, List<Section> parts, Coverage coverage) {
    public Brief {
        terms = List.copyOf(terms);
        parts = List.copyOf(parts);
    }

    /// The lines of one part, in the order in which they are told.
    public record Section(Part part, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// All lines, in order.
    public List<Line> lines() {
        return parts.stream().flatMap(section -> section.lines().stream()).toList();
    }

    /// How much of what matches the lines come from.
    ///
    /// @param passages of documents
    /// @param used the years and missions of the documents that lines come from
    /// @param matching those of all documents with matching passages
    public record Coverage(
            Share passages,
            Share documents,
            Share practices,
            Share lessons,
            Span used,
            Span matching) {}

    /// So many of so many.
    ///
    /// @param used at most `matching`
    public record Share(long used, long matching) {
        public Share {
            if (used > matching) {
                throw new IllegalArgumentException(used + " of " + matching + " cannot be");
            }
        }
    }

    /// Years and missions of documents.
    ///
    /// @param first null where no document has a date
    /// @param last null where no document has a date
    /// @param missions the number of different main missions
    public record Span(@Nullable Integer first, @Nullable Integer last, int missions) {
        static Span of(List<Item> items) {
            List<Integer> years =
                    items.stream()
                            .map(item -> item.stratum().year())
                            .filter(year -> year > 0)
                            .sorted()
                            .toList();
            long missions =
                    items.stream()
                            .map(item -> item.stratum().mission())
                            .filter(mission -> !mission.isEmpty())
                            .distinct()
                            .count();
            return new Span(
                    years.isEmpty() ? null : years.getFirst(),
                    years.isEmpty() ? null : years.getLast(),
                    (int) missions);
        }
    }
}
