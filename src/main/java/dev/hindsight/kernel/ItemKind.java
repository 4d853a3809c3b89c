package dev.hindsight.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be found: documents, practices and lessons.
public enum ItemKind {
    DOCUMENT,
    PRACTICE,
    LESSON;

    /// `document`, `practice` or `lesson`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ItemKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
