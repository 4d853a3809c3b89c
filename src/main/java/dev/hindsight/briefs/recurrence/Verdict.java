package dev.hindsight.briefs.recurrence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a curator says of two lessons.
public enum Verdict {
    /// They are the same lesson.
    SAME,
    /// They are two lessons, however alike they look.
    DIFFERENT,
    /// What was said before is taken back: what is found by comparing them counts again.
    WITHDRAWN;

    /// The name in small letters, as forms and the database write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> ofCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
