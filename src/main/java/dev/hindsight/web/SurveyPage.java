package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A survey of practice that was asked for.
///
/// @param address where its forms go
/// @param answer what answers it; null unless it is answered
/// @param reason why it was dropped; empty unless it was
/// @param problem why what was sent was not done; null where nothing was
public record SurveyPage(
        Frame frame,
        String address,
        String state,
        boolean open,
        List<Fact> facts,
        @Nullable Link answer,
        String reason,
        @Nullable Link problem) {
    public SurveyPage {
        facts = List.copyOf(facts);
    }
}
