package dev.hindsight.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A country or territory.
///
/// @param code ISO 3166-1 alpha-2, or `XK` for Kosovo
/// @param aliases short, long and former names, and abbreviations
/// @param demonyms its people and the adjective, compared without case
/// @param caseSensitive whether names and aliases need their capitals, because they are words too
/// @param note to be shown wherever the name is; null where there is none
public record Country(
        String code,
        Wording names,
        Phrases aliases,
        Phrases demonyms,
        boolean caseSensitive,
        @Nullable String note) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    public Country {
        checkedCode(code);
    }

    static String checkedCode(String code) {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A country code is two capital letters (such as LR), not: " + code);
        }
        return code;
    }
}
