package dev.hindsight.vocabulary;

/// Which capitals a phrase insists on.
enum Spelling {
    /// "united nations mission in liberia" is as good as any.
    ANY_CASE,
    /// Words that the phrase writes with a capital need one: Chad, CHAD, but not chad.
    CAPITALISED,
    /// Exactly these capitals, with or without a plural s: MINUS, not minus.
    ACRONYM,
    /// As [#ACRONYM], and never in a text all in capitals, where US and CAR are ordinary words.
    ABBREVIATION;

    /// Acronyms are single words with at least two capitals and not more small letters than those.
    static boolean looksLikeAcronym(Words phrase) {
        if (phrase.size() != 1) {
            return false;
        }
        String word = phrase.spelled(0);
        long capitals = word.codePoints().filter(Character::isUpperCase).count();
        return capitals >= 2
                && word.codePoints().filter(Character::isLowerCase).count() <= capitals;
    }

    /// Whether `phrase`, whose keys stand in `text` from `at`, is also spelled as demanded.
    boolean accepts(Words phrase, Words text, int at) {
        return switch (this) {
            case ANY_CASE -> true;
            case CAPITALISED -> capitalised(phrase, text, at);
            case ACRONYM -> exact(phrase, text, at);
            case ABBREVIATION -> exact(phrase, text, at) && !text.isShouted();
        };
    }

    private static boolean capitalised(Words phrase, Words text, int at) {
        for (int index = 0; index < phrase.size(); index++) {
            if (phrase.hasCapital(index) && !text.hasCapital(at + index)) {
                return false;
            }
        }
        return true;
    }

    private static boolean exact(Words phrase, Words text, int at) {
        for (int index = 0; index < phrase.size(); index++) {
            String wanted = phrase.spelled(index);
            String given = text.spelled(at + index);
            if (!given.equals(wanted) && !given.equals(wanted + "s")) {
                return false;
            }
        }
        return true;
    }
}
