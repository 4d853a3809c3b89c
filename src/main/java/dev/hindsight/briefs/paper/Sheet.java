package dev.hindsight.briefs.paper;

import dev.hindsight.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text in sections, whose items are quotations with their places.
///
/// @param language of the words around the quotations, English or French
/// @param lead paragraphs above all sections
/// @param notes paragraphs below all sections, under a heading of their own
/// @param missing what stands in place of a quotation where a file has no letters for it
public record Sheet(
        String title,
        Language language,
        List<String> lead,
        List<Section> sections,
        Notes notes,
        String missing) {
    public Sheet {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
    }

    /// A part of a sheet.
    ///
    /// @param empty what is said where there are no items
    public record Section(String heading, String empty, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /// A quotation and where it stands.
    ///
    /// @param text word for word; empty where only the place counts
    /// @param language of the quotation
    /// @param place words of the link
    /// @param href path on this site, or a whole address
    /// @param facts what else there is to say of it, a phrase each
    public record Item(
            String text, Language language, String place, String href, List<String> facts) {
        public Item {
            facts = List.copyOf(facts);
        }

        /// For the attribute `lang`; null where it is not known.
        public @Nullable String lang() {
            return language == Language.UNKNOWN ? null : language.code();
        }
    }

    /// Paragraphs under a heading.
    public record Notes(String heading, List<String> paragraphs) {
        public Notes {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// The same with whole addresses.
    ///
    /// @param site address of this installation, without a slash at its end
    public Sheet at(String site) {
        return new Sheet(
                title,
                language,
                lead,
                sections.stream()
                        .map(section ->
                                new Section(
                                        section.heading(),
                                        section.empty(),
                                        section.items().stream()
                                                .map(item -> whole(item, site))
                                                .toList()))
                        .toList(),
                notes,
                missing);
    }

    private static Item whole(Item item, String site) {
        String href = item.href().startsWith("/") ? site + item.href() : item.href();
        return new Item(item.text(), item.language(), item.place(), href, item.facts());
    }
}
