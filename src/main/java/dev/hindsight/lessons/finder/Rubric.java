package dev.hindsight.lessons.finder;

/// What a unit stands under: a heading, or a line that introduces a list.
///
/// @param kind of what is listed
/// @param mixed both lessons and recommendations are listed
/// @param words of the heading or the line, shortened
record Rubric(CandidateKind kind, Weight weight, boolean mixed, Place place, String words) {
    private static final int LONGEST = 90;

    /// How much it says about what stands under it.
    enum Weight {
        /// What is listed is one, however it is worded.
        FULL,
        /// What is listed is one where its wording says so, too.
        WORDED,
        /// Wording counts for a little more than elsewhere.
        HINT
    }

    enum Place {
        HEADING,
        LINE
    }

    Rubric {
        words = words.length() <= LONGEST ? words : "… " + tail(words);
    }

    private static String tail(String words) {
        int from = words.indexOf(' ', words.length() - LONGEST);
        return words.substring(from < 0 ? words.length() - LONGEST : from + 1);
    }

    boolean full() {
        return weight == Weight.FULL;
    }

    boolean hint() {
        return weight == Weight.HINT;
    }

    /// Such as `listed under "Recommendations"`.
    String reason() {
        return (place == Place.HEADING ? "listed under \"" : "listed after \"") + words + '"';
    }
}
