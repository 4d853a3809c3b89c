package dev.hindsight.watch;

import dev.hindsight.access.Viewer;
import dev.hindsight.search.SearchRequest;
import java.util.List;
import java.util.Optional;

/// Searches that people keep. Each exists for its owner alone; for anyone else it is answered like
/// one that was never there.
public interface Watches {
    /// How many a person may keep.
    int MOST = 100;

    /// A search with the token of its feed, which is told only once.
    record Kept(Watch watch, String feedToken) {}

    /// Keeps a search. What is there by now is no match; what comes or changes from now on may be.
    ///
    /// @param name 1 to 200 characters
    /// @return empty where this person keeps [#MOST] already
    /// @throws IllegalArgumentException for a name that is blank or too long
    Optional<Kept> keep(String name, SearchRequest asked, Digest digest, Viewer.Person owner);

    /// What a person keeps, the newest first; without what is deleted.
    List<Watch> of(Viewer.Person owner);

    /// One that its owner keeps or has deleted.
    Optional<Watch> find(String id, Viewer.Person owner);

    /// Changes how a search is called, how often a letter tells of it, and whether it rests.
    ///
    /// @return false where this person has no such search
    /// @throws IllegalArgumentException for a name that is blank or too long
    boolean change(String id, String name, Digest digest, boolean paused, Viewer.Person owner);

    /// Deletes a search, or takes that back.
    ///
    /// @return false where this person has no such search
    boolean delete(String id, boolean deleted, Viewer.Person owner);

    /// Gives the feed of a search a new token; the one before opens nothing any more.
    Optional<Kept> renewFeed(String id, Viewer.Person owner);

    /// What a search has found that its owner may see now, the newest first.
    ///
    /// @param most at most so many, 1 to 1,000
    List<Match> matches(Watch watch, Viewer.Person owner, int most);

    /// Says that its owner has seen all matches up to a number.
    void seen(String id, long number, Viewer.Person owner);

    /// How many matches that a person may see and has not seen all their searches have; at most 100
    /// are counted of each.
    int unseen(Viewer.Person owner);

    /// A search by the token of its feed, with its owner as they are now.
    Optional<Fed> fed(String id, String token);

    /// What a feed shows.
    record Fed(Watch watch, Viewer.Person owner) {}

    /// Ends the letters of a search by the token that each of them carries.
    ///
    /// @return the search, as it is now; empty where the token is not its own
    Optional<Watch> stopLetters(String id, String token);

    /// The search whose letters a token ends; nothing is changed.
    Optional<Watch> lettersOf(String id, String token);
}
