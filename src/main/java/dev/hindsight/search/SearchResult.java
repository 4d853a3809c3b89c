package dev.hindsight.search;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.PartialDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to a [SearchRequest].
///
/// @param total documents, practices and lessons that match; passages where the request asks for
///   passages
/// @param facets every facet, in the order of [Facet]; counts are of documents, practices and
///   lessons, and a facet's counts ignore what is selected in it
/// @param suggestion a better spelling, or null
/// @param understood how the query was read
public record SearchResult(
        long total,
        long tookMs,
        int page,
        int size,
        List<Hit> hits,
        Map<Facet, List<Count>> facets,
        @Nullable String suggestion,
        Understood understood) {

    /// Hits with a restricted label of which passages are shown, each as kind, colon and id.
    public List<String> restricted() {
        return hits.stream()
                .filter(hit -> !hit.passages().isEmpty())
                .filter(hit -> new Label(hit.catalogued().label()).mission().isPresent())
                .map(hit -> hit.kind().code() + ":" + hit.id())
                .distinct()
                .toList();
    }

    /// One document, practice or lesson that answers.
    ///
    /// @param url path of its page, such as `/documents/0123456789abcdef0123`
    /// @param passages the one to three best, the best first; empty for a blank query
    /// @param why which words of the question it has
    public record Hit(
            ItemKind kind,
            String id,
            String title,
            String url,
            float score,
            Catalogued catalogued,
            List<PassageHit> passages,
            Why why) {}

    /// Why something is among the results: words as they stand there, each once, in the order in
    /// which they stand.
    ///
    /// @param text in the passages that are shown
    /// @param headings above these passages
    public record Why(List<String> text, List<String> headings, List<String> title) {
        /// Where no words were asked for.
        public static final Why NOTHING = new Why(List.of(), List.of(), List.of());

        public Why {
            text = List.copyOf(text);
            headings = List.copyOf(headings);
            title = List.copyOf(title);
        }
    }

    /// What the catalogue says of a hit, for showing.
    ///
    /// @param themes ids, the strongest first
    /// @param type null for practices and lessons
    public record Catalogued(
            List<String> themes,
            List<String> missions,
            @Nullable DocumentType type,
            @Nullable PartialDate date,
            Language language,
            String label) {}

    /// A passage that answers.
    ///
    /// @param number place of the passage in its document, from 1
    /// @param section headings above it, joined with ` › `; empty where there are none
    /// @param highlight HTML: the escaped best part of the text with `<mark>` round the words that
    ///   matched
    /// @param url its address, with the fragment `#p7` or `#n123`
    public record PassageHit(
            int number,
            @Nullable Integer page,
            String section,
            @Nullable String para,
            String text,
            String highlight,
            String url,
            float score) {}

    /// How many match with this value of a facet.
    ///
    /// @param label in the language that the request asks for
    public record Count(String value, String label, long count, boolean selected) {}
}
