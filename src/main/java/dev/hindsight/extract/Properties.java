package dev.hindsight.extract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a file says about itself. Files lie: this is a hint for metadata, not the truth.
///
/// @param title the document's own title property or subject; null where there is none
/// @param authors names as the file gives them
/// @param created ISO 8601 date or date-time of creation or sending; null where there is none
/// @param headings from the first pages, in order of size on the page, the largest first; at most
///   ten
/// @param other further properties by their plain name, for the curious
public record Properties(
        @Nullable String title,
        List<String> authors,
        @Nullable String created,
        List<String> headings,
        Map<String, String> other) {
    public Properties {
        authors = List.copyOf(authors);
        headings = List.copyOf(headings);
        other = Map.copyOf(other);
    }

    /// The key in `other` for what was taken off as running heads, one a line.
    static final String RUNNING_HEADS = "running heads";

    /// What stands above and below the text and became no passage, such as the symbol and the date
    /// of distribution of a United Nations document; from the first pages, without repetitions.
    public List<String> runningHeads() {
        return other.getOrDefault(RUNNING_HEADS, "").lines().toList();
    }

    public static Properties none() {
        return new Properties(null, List.of(), null, List.of(), Map.of());
    }
}
