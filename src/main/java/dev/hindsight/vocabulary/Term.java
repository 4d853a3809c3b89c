package dev.hindsight.vocabulary;

import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A term of the field with its names in up to six languages.
///
/// @param id lower-case letters, digits and hyphens
/// @param acronyms short forms, as they are written in capitals
/// @param themes leaves that a mention of the term speaks for
/// @param broader ids of wider terms
/// @param note what the term means or where it comes from; null where there is none
public record Term(
        String id,
        Wording labels,
        Phrases acronyms,
        Phrases synonyms,
        List<ThemeId> themes,
        List<String> broader,
        @Nullable String note) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    public Term {
        checkedId(id);
        themes = List.copyOf(themes);
        broader = List.copyOf(broader);
    }

    static String checkedId(String id) {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A term id is lower-case letters, digits and hyphens, not: " + id);
        }
        return id;
    }
}
