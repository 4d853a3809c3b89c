package dev.hindsight.uses;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.PartialDate;

/// What a writer says of a use.
///
/// @param where mission and unit, 1 to 400 characters
/// @param when day, month or year in which it was applied
/// @param done what was done, 1 to 4,000 characters
/// @param label who may read this: public or internal where the item is public, else the item's
public record Account(String where, PartialDate when, String done, Result result, Label label) {
    public static final int LONGEST_WHERE = 400;
    public static final int LONGEST_DONE = 4000;

    public Account {
        where = clean(where);
        done = clean(done);
        check("The place", where, LONGEST_WHERE);
        check("What was done", done, LONGEST_DONE);
    }

    /// A text as every database takes it: without control characters other than line feeds, and
    /// without white space round it.
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n]]", " ").strip();
    }

    private static void check(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(what + " has 1 to " + longest + " characters");
        }
    }
}
