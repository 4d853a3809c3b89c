package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file beside what was read in it.
///
/// @param coverage how much of it was read, in words
public record SidesView(String coverage, List<Side> sides, Paging paging) {
    public SidesView {
        sides = List.copyOf(sides);
    }

    /// A page, or a part of a file without pages.
    ///
    /// @param picture address of the picture of the page; null where it has none
    /// @param text of the file itself; null where it is no text
    /// @param lines what was read there
    public record Side(
            String place,
            @Nullable String picture,
            @Nullable String text,
            List<SubmissionPage.Line> lines) {
        public Side {
            lines = List.copyOf(lines);
        }
    }
}
