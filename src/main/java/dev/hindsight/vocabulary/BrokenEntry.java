package dev.hindsight.vocabulary;

import java.util.Locale;

/// An entry of a vocabulary file that cannot be used: a fault of the file, so the start stops.
final class BrokenEntry extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /// @param entry id of the entry, with its line where that is known
    /// @param what key below the entry, such as `names.en`
    BrokenEntry(String file, String entry, String what, String given, String expected) {
        super(
                String.format(
                        Locale.ROOT,
                        "vocabulary/%s, %s: %s is %s, but expected is %s",
                        file,
                        entry,
                        what,
                        given,
                        expected));
    }
}
