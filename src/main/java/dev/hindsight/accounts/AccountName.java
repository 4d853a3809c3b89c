package dev.hindsight.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name that a person signs in with: 2 to 60 characters, letters and digits of any script with
/// single spaces, dots, hyphens, underscores, apostrophes or at signs between them.
///
/// Two names that differ only in capitals, or in how Unicode composes their characters, are the
/// same.
public record AccountName(String value) {
    static final int SHORTEST = 2;
    static final int LONGEST = 60;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}][\\p{M}]*(?:[ ._@'’-]?[\\p{L}\\p{N}][\\p{M}]*)*+");

    public AccountName {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (!hasLength(value)) {
            throw new IllegalArgumentException(
                    "A name has 2 to 60 characters, not: " + shown(value));
        }
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A name is made of letters and digits, with single spaces or . _ - ' @ between"
                            + " them, not: "
                            + shown(value));
        }
    }

    /// Whether something typed may be a name at all.
    static boolean isWellFormed(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return hasLength(composed) && FORM.matcher(composed).matches();
    }

    private static boolean hasLength(String composed) {
        int length = composed.codePointCount(0, composed.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    private static String shown(String value) {
        String start = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    /// What makes the name unique.
    String key() {
        return folded(value);
    }

    /// The same text for all ways to write a name. Both turns are needed: ß becomes SS, İ loses its
    /// dot.
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
