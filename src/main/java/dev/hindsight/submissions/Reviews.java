package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What goes on round a submission: who looks at it, what is said about it, and who was invited to
/// it. Nothing of it keeps anybody from reading what they may read, nor a curator from deciding.
/// Whoever may not see the submission is answered as if it were not there.
public interface Reviews {
    Optional<Review> find(SubmissionId id, Viewer.Person viewer);

    /// Who looks at what, by submission; empty for anyone but curators.
    Map<SubmissionId, Review.Holder> holders(Viewer viewer);

    /// In which submissions there are messages that this person has not seen, and how many.
    Map<SubmissionId, Long> unread(Viewer.Person viewer);

    /// Open submissions to which somebody is invited, by id.
    List<Submission> invitedTo(Viewer.Person viewer);

    /// Says that a curator looks at it.
    ///
    /// @param reason why it is taken from whoever has it; may be empty where nobody has
    /// @return whether it is theirs now
    boolean claim(SubmissionId id, String reason, Viewer.Person curator);

    /// Says that the curator who has it does so no longer.
    ///
    /// @return whether they had it
    boolean release(SubmissionId id, Viewer.Person curator);

    /// Gives it to another curator.
    ///
    /// @return whether there is such a curator, and the one who gives had it or nobody
    boolean handOver(SubmissionId id, AccountName to, String reason, Viewer.Person curator);

    /// Says something. Its other side is told by letter, unless they want none.
    ///
    /// @param words 1 to [Review#LONGEST] characters
    /// @param among whether only curators are to read it; of a submitter it is said to all
    /// @return whether this person may say something there
    /// @throws IllegalArgumentException when there are too few or too many words
    boolean say(SubmissionId id, String words, boolean among, Viewer.Person author);

    /// Notes that this person has seen all that they may read there.
    void markSeen(SubmissionId id, Viewer.Person person);

    /// Lets somebody see this submission and no other.
    ///
    /// @return whether there is such a person, it is open, and they do not see it anyway
    boolean invite(SubmissionId id, AccountName guest, Viewer.Person curator);

    /// Ends that.
    ///
    /// @return whether they were invited
    boolean end(SubmissionId id, AccountName guest, Viewer.Person curator);

    /// Says what somebody who is invited recommends; curators read it, its submitter does not.
    ///
    /// @return whether they are invited
    boolean recommend(SubmissionId id, Review.Recommendation advice, Viewer.Person guest);

    /// Whether this person wants no letters about submissions.
    boolean isQuiet(Viewer.Person person);

    void setQuiet(boolean quiet, Viewer.Person person);

    /// How long it usually takes: for a curator over all that were decided, for anyone else over
    /// their own; empty where fewer than [Usual#FEWEST] were.
    Optional<Usual> usual(Viewer.Person person);
}
