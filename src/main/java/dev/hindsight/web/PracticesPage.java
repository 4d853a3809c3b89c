package dev.hindsight.web;

import java.util.List;

/// What should one do? All practices, or those about a theme.
///
/// @param count how many are listed
/// @param themes those with practices, to choose from
public record PracticesPage(
        Frame frame, String count, List<Choice> themes, List<HitCard> practices, Paging paging) {
    public PracticesPage {
        themes = List.copyOf(themes);
        practices = List.copyOf(practices);
    }
}
