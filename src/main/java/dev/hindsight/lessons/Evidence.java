package dev.hindsight.lessons;

/// What a practice rests on.
///
/// @param shows what is found there, in the curator's words, one line; empty where nothing is said,
///   at most 1,000 characters
public record Evidence(Reference reference, String shows) {
    static final int LONGEST = 1_000;

    public Evidence {
        shows = CleanText.line(shows);
        if (shows.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "What evidence shows is told in at most 1,000 characters, not "
                            + shows.length());
        }
    }
}
