package dev.hindsight.personal;

import dev.hindsight.documents.Redaction;
import dev.hindsight.kernel.Passage;
import org.jspecify.annotations.Nullable;

/// Words that are pointed out to a person, with what they have decided.
///
/// @param passage that holds them; null for a title or an author, and where the text is no longer
///   there
/// @param before a few words before them, in one line
/// @param behind a few words behind them
/// @param choice null where nobody has decided yet
public record Pointed(
        Redaction.Kind kind,
        Redaction.Spot spot,
        String words,
        @Nullable Passage passage,
        String before,
        String behind,
        Redaction.@Nullable Choice choice) {
    /// The decision about them.
    public Redaction decided(Redaction.Choice decision) {
        return new Redaction(kind, spot, decision, words);
    }
}
