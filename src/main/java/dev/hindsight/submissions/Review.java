package dev.hindsight.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The talk about one submission, as far as one person may read it.
///
/// @param part what this person does in it
/// @param holder who looks at it; null where nobody has said so
/// @param messages the oldest first; notes among curators only for them and whoever wrote them
/// @param seen number of the newest message that this person has seen; 0 for none
/// @param guests who was invited to it, by name; for whoever is invited only themselves, and empty
///   for its submitter
public record Review(
        SubmissionId id,
        Part part,
        @Nullable Holder holder,
        List<Message> messages,
        int seen,
        List<Guest> guests) {
    /// So many characters a message or a reason has at most.
    public static final int LONGEST = 4_000;

    public Review {
        messages = List.copyOf(messages);
        guests = List.copyOf(guests);
    }

    /// What somebody does in a review.
    public enum Part {
        SUBMITTER,
        CURATOR,
        GUEST
    }

    /// Who looks at it.
    ///
    /// @param reason why it came from somebody else; empty where nobody had it
    public record Holder(String name, Instant since, String reason) {}

    /// Something that was said.
    ///
    /// @param number from 1, without gaps among all that this person may read
    /// @param among whether only curators read it, and whoever wrote it
    public record Message(int number, String author, boolean among, String words, Instant at) {
        Message numbered(int other) {
            return new Message(other, author, among, words, at);
        }
    }

    /// Somebody who was invited to this submission and no other.
    ///
    /// @param ended when they ceased to see it; null while they do
    /// @param advice what they recommend; empty while they have not said so
    public record Guest(
            String name,
            String inviter,
            Instant at,
            @Nullable Instant ended,
            Optional<Recommendation> advice) {}

    /// What somebody who is invited recommends.
    public enum Recommendation {
        ACCEPT,
        RETURN,
        REFUSE;

        /// `accept`, `return` or `refuse`.
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Recommendation> ofCode(String code) {
            return java.util.Arrays.stream(values())
                    .filter(advice -> advice.code().equals(code))
                    .findFirst();
        }
    }

    /// How many messages this person has not seen.
    public long unread() {
        return messages.stream().filter(message -> message.number() > seen).count();
    }
}
