package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits for a curator.
///
/// @param who whose: all, mine, unclaimed
public record QueuePage(
        Frame frame,
        String count,
        List<Choice> who,
        List<Choice> themes,
        List<Choice> missions,
        List<Card> cards,
        Paging paging) {
    public QueuePage {
        who = List.copyOf(who);
        themes = List.copyOf(themes);
        missions = List.copyOf(missions);
        cards = List.copyOf(cards);
    }

    /// One submission.
    ///
    /// @param holder who has it, in words
    /// @param yours whether it belongs to a theme that this steward answers for
    /// @param unread how many messages are new, in words; null where none is
    public record Card(
            Link title,
            String mission,
            String by,
            String holder,
            boolean yours,
            List<String> themes,
            @Nullable String unread) {
        public Card {
            themes = List.copyOf(themes);
        }
    }
}
