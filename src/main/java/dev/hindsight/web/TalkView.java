package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes on round a submission: who has it, what is said, who is invited, what came of it.
///
/// @param action address that its forms go to
/// @param problem why what was sent was not taken, in words; null where nothing was
/// @param holder who has it, in words
/// @param usual how long it usually takes, in words
/// @param claims what a curator can do about who has it; null for anyone else and once it is over
/// @param curating whether notes among curators can be written
/// @param guests who is invited, for curators; null for anyone else
/// @param advice what somebody who is invited can recommend; empty for anyone else
/// @param quiet whether this person wants no letters
/// @param cited lessons and practices that rest on what it became; null before that
public record TalkView(
        String action,
        @Nullable String problem,
        String holder,
        String usual,
        @Nullable Claims claims,
        boolean curating,
        List<Message> messages,
        @Nullable Guests guests,
        List<Choice> advice,
        boolean quiet,
        @Nullable List<Link> cited) {
    public TalkView {
        messages = List.copyOf(messages);
        advice = List.copyOf(advice);
        cited = cited == null ? null : List.copyOf(cited);
    }

    /// Who has it.
    ///
    /// @param mine whether this curator has it
    /// @param others whether somebody else has it
    public record Claims(boolean mine, boolean others) {}

    /// Something that was said.
    ///
    /// @param unread whether this person has not seen it before
    public record Message(String by, boolean among, boolean unread, String words) {}

    /// Who is invited to it.
    ///
    /// @param open whether somebody can be invited still
    public record Guests(List<Guest> all, boolean open) {
        public Guests {
            all = List.copyOf(all);
        }
    }

    /// Somebody who is or was invited.
    ///
    /// @param words since when, and what they recommend
    public record Guest(String name, String words, boolean invited) {}
}
