package dev.hindsight.search;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.kernel.PartialDate;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON shape of a [SearchResult] that scripts rely on; see `docs/reference/api.md`.
///
/// @param facets by the name of the facet's parameter, in the order of [Facet]
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SearchAnswer(
        long total,
        long tookMs,
        int page,
        int size,
        List<Hit> hits,
        Map<String, List<Value>> facets,
        @Nullable String suggestion) {

    /// What answers.
    ///
    /// @param mission acronyms
    /// @param year null where the date is not known
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Hit(
            String kind,
            String id,
            String title,
            String url,
            float score,
            List<String> themes,
            List<String> mission,
            @Nullable Integer year,
            List<Part> passages) {
        public static Hit of(SearchResult.Hit hit) {
            PartialDate date = hit.catalogued().date();
            return new Hit(
                    hit.kind().code(),
                    hit.id(),
                    hit.title(),
                    hit.url(),
                    hit.score(),
                    hit.catalogued().themes(),
                    hit.catalogued().missions(),
                    date == null ? null : date.year(),
                    hit.passages().stream().map(Part::of).toList());
        }
    }

    /// A passage of a hit.
    ///
    /// @param page null in formats without pages
    /// @param highlight HTML with `<mark>` round the words that matched
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(
            @Nullable Integer page,
            String section,
            @Nullable String para,
            String text,
            String highlight,
            String url) {
        static Part of(SearchResult.PassageHit passage) {
            return new Part(
                    passage.page(),
                    passage.section(),
                    passage.para(),
                    passage.text(),
                    passage.highlight(),
                    passage.url());
        }
    }

    /// A value of a facet.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Value(String value, String label, long count, boolean selected) {
        static Value of(SearchResult.Count count) {
            return new Value(count.value(), count.label(), count.count(), count.selected());
        }
    }

    public static SearchAnswer of(SearchResult result) {
        Map<String, List<Value>> facets =
                result.facets().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .collect(
                                toMap(
                                        entry -> entry.getKey().parameter(),
                                        entry -> entry.getValue().stream().map(Value::of).toList(),
                                        (first, _) -> first,
                                        LinkedHashMap::new));
        return new SearchAnswer(
                result.total(),
                result.tookMs(),
                result.page(),
                result.size(),
                result.hits().stream().map(Hit::of).toList(),
                facets,
                result.suggestion());
    }
}
