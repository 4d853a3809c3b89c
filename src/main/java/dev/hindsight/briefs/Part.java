package dev.hindsight.briefs;

import java.util.Locale;

/// The parts of a brief, in their order.
public enum Part {
    /// What was learned and what was recommended.
    KNOW,
    WORKED,
    FAILED,
    /// Lessons that were identified or assigned, and not implemented.
    OPEN;

    /// `know`, `worked`, `failed` or `open`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
