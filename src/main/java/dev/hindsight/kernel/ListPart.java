package dev.hindsight.kernel;

import java.util.Locale;

/// Which part of a list is asked for.
public final class ListPart {
    private static final int LARGEST = 1_000;

    private ListPart() {}

    /// Checks an offset and a limit.
    ///
    /// @param offset of the first entry, from 0
    /// @param limit 1 to 1,000
    /// @throws IllegalArgumentException when one of them lies outside
    public static void check(int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "A list begins at 0 or later and has 1 to 1,000 entries, not: %d, %d",
                            offset,
                            limit));
        }
    }
}
