package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The eleven checks of a review, in words.
///
/// @param count how many of them are satisfied, in words
public record MeterView(String count, List<Row> rows) {
    public MeterView {
        rows = List.copyOf(rows);
    }

    /// One check.
    ///
    /// @param state `met`, `missing` or `not-checked`
    /// @param advice what to add; null unless it is missing
    /// @param quote passage that satisfied it; null where none is shown
    public record Row(
            String name,
            String state,
            String answer,
            @Nullable String advice,
            @Nullable Quote quote) {}

    /// The beginning of a passage and where it stands.
    ///
    /// @param lang its language where it is known
    /// @param dir `rtl` or null
    public record Quote(String place, String text, @Nullable String lang, @Nullable String dir) {}
}
