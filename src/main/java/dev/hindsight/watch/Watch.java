package dev.hindsight.watch;

import dev.hindsight.kernel.Language;
import dev.hindsight.search.Manner;
import dev.hindsight.search.SearchRequest;
import java.time.Instant;

/// A search that somebody keeps.
///
/// @param id 20 letters and digits
/// @param owner name of the account
/// @param name what its owner calls it
/// @param asked words, what is selected, and the manner
/// @param paused whether it looks at nothing for now
/// @param seen number of the newest match that its owner has seen; 0 for none
/// @param deleted whether its owner has deleted it, which can be taken back
public record Watch(
        String id,
        String owner,
        String name,
        SearchRequest asked,
        Digest digest,
        boolean paused,
        Instant made,
        long seen,
        boolean deleted) {
    public static final int LONGEST_NAME = 200;

    /// The same question with nothing but what counts for matching.
    static SearchRequest plainly(SearchRequest asked) {
        Manner manner =
                new Manner(
                        false,
                        Manner.Sort.RELEVANCE,
                        asked.manner().plain(),
                        asked.manner().without());
        return new SearchRequest(asked.query(), asked.selected(), 1, 1, manner, Language.ENGLISH);
    }
}
