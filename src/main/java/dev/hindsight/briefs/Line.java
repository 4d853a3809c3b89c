package dev.hindsight.briefs;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.lessons.Stage;
import dev.hindsight.search.Survey.Item;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence of a brief, word for word, and where it stands.
///
/// @param text as it stands at the place, on one line
/// @param progress how far a lesson has come; null for what is none
public record Line(
        Part part,
        String text,
        Language language,
        Source source,
        Place place,
        Why why,
        @Nullable Progress progress) {

    /// The document, practice or lesson that says it.
    ///
    /// @param date null where unknown
    /// @param missions the main one first
    public record Source(
            ItemKind kind,
            String id,
            String title,
            @Nullable PartialDate date,
            List<String> missions) {
        public Source {
            missions = List.copyOf(missions);
        }

        static Source of(Item item) {
            return new Source(item.kind(), item.id(), item.title(), item.date(), item.missions());
        }
    }

    /// Where it stands.
    ///
    /// @param number of the passage, from 1
    /// @param page from 1; null in formats without pages
    /// @param para the number that the source prints before the paragraph; null where none
    /// @param url path that opens the passage, with its fragment
    public record Place(int number, @Nullable Integer page, @Nullable String para, String url) {}

    /// Why it was chosen.
    ///
    /// @param detail the lesson finder's reason, the words that tell, or the heading; empty for
    ///   lessons that are followed
    public record Why(Basis basis, String detail) {}

    /// How far a lesson has come.
    ///
    /// @param open number of actions that are still to be done
    /// @param due the next day by which one of them is; null where there is none
    public record Progress(Stage stage, int open, @Nullable LocalDate due) {}
}
