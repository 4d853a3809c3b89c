package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values that results can be narrowed to in one respect.
///
/// @param name of the parameter in the address
/// @param bars spans of years to choose with one click, from the earliest; empty elsewhere
/// @param shown what is seen at once
/// @param more what is seen on demand
/// @param clear address without a choice in this group; null where nothing is chosen
public record FacetGroup(
        String name,
        String heading,
        List<HomePage.Bar> bars,
        List<Option> shown,
        List<Option> more,
        @Nullable String clear) {
    public FacetGroup {
        bars = List.copyOf(bars);
        shown = List.copyOf(shown);
        more = List.copyOf(more);
    }

    /// One value, or, without a value, a heading over the deeper ones that follow.
    ///
    /// @param id unique on the page
    /// @param count how many, written out
    /// @param depth 0 for a value at the top, 1 below a heading or a branch
    /// @param bar length of the bar in tenths of the longest; 0 for no bar
    /// @param hue colour of the theme's mark, -1 for none
    public record Option(
            String id,
            @Nullable String value,
            String label,
            String count,
            boolean selected,
            int depth,
            int bar,
            int hue) {}
}
