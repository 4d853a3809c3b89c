package dev.hindsight.audit;

import dev.hindsight.kernel.ContentHash;
import org.jspecify.annotations.Nullable;

/// Something that somebody did. Never a password, a token or an address: who tells of an account
/// says that such a thing was changed, and not what it is.
///
/// @param actor name of the account, or `owner`, `import`, `program`, `visitor`; 1 to 240
///   characters
/// @param action what was done, as `kind.verb` in small letters, such as `lesson.moved`,
///   `account.added` or `document.read`; 1 to 64 characters
/// @param item what it was done to, as its kind, a colon and its id, such as `document:3f2a…`; 1 to
///   400 characters
/// @param before what the item was, in one line or several; null where there was none. Of a text
///   that is longer than 4,000 characters the beginning is kept, with the length and the SHA-256 of
///   the whole
/// @param after what it became; null where nothing is left or nothing changed; cut like `before`
public record AuditEvent(
        String actor, String action, String item, @Nullable String before, @Nullable String after) {
    static final int LONGEST_ACTOR = 240;
    static final int LONGEST_ACTION = 64;
    static final int LONGEST_ITEM = 400;
    static final int LONGEST_TEXT = 4_000;

    public AuditEvent {
        check("An actor", actor, LONGEST_ACTOR);
        check("An action", action, LONGEST_ACTION);
        check("An item", item, LONGEST_ITEM);
        actor = storable(actor);
        action = storable(action);
        item = storable(item);
        before = before == null ? null : cut(storable(before));
        after = after == null ? null : cut(storable(after));
    }

    private static void check(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + longest + " characters, not: " + text);
        }
    }

    /// What every database keeps as it is: PostgreSQL has no U+0000, and half a character is none.
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
        return text.substring(0, LONGEST_TEXT - end)
                + "\n… ("
                + text.length()
                + " characters, SHA-256 "
                + ContentHash.ofText(text).hex()
                + ")";
    }
}
