package dev.hindsight.kernel;

import java.util.regex.Pattern;

/// The acronym of a mission as the vocabulary writes it, such as `BINUB` or `UNEF-I`.
public record MissionId(String value) implements Comparable<MissionId> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,23}");

    public MissionId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "A mission is named by its acronym in capital letters (such as BINUB), not: "
                            + value);
        }
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(MissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
