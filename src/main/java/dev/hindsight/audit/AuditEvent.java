package dev.hindsight.audit;

import org.jspecify.annotations.Nullable;

/// Something that somebody did.
///
/// @param actor name of the account, or `owner`, `import`, `program`; 1 to 240 characters
/// @param action what was done, as `kind.verb` in small letters, such as `lesson.moved`,
///   `account.added` or `document.read`; 1 to 64 characters
/// @param item what it was done to, as its kind, a colon and its id, such as `document:3f2a…`; 1 to
///   400 characters
/// @param before what the item was, in one line or several; null where there was none
/// @param after what it became; null where nothing is left or nothing changed
public record AuditEvent(
        String actor, String action, String item, @Nullable String before, @Nullable String after) {
    static final int LONGEST_ACTOR = 240;
    static final int LONGEST_ACTION = 64;
    static final int LONGEST_ITEM = 400;

    public AuditEvent {
        check("An actor", actor, LONGEST_ACTOR);
        check("An action", action, LONGEST_ACTION);
        check("An item", item, LONGEST_ITEM);
    }

    private static void check(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + longest + " characters, not: " + text);
        }
    }
}
