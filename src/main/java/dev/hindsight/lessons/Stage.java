package dev.hindsight.lessons;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The states of a lesson by name, in the order in which a lesson goes through them.
public enum Stage {
    /// Somebody said it; no curator has validated it.
    OBSERVATION,
    /// A curator has validated it.
    IDENTIFIED,
    /// Somebody has to do something about it.
    ASSIGNED,
    /// It was done, with evidence.
    IMPLEMENTED,
    /// A second person has verified that it holds.
    EMBEDDED,
    /// It is no lesson.
    REJECTED,
    /// Another lesson says it better.
    SUPERSEDED,
    /// The situation that it was about is gone.
    OVERTAKEN;

    /// The name in small letters, as addresses and the database write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> ofCode(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
    }
}
