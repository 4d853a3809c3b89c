package dev.hindsight.kernel;

import java.util.regex.Pattern;

/// The id of a node of the theme tree, such as `funding` or `humanitarian-space`.
public record ThemeId(String value) implements Comparable<ThemeId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public ThemeId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "A theme id is lower-case letters and hyphens (such as humanitarian-space), not: "
                            + value);
        }
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(ThemeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
