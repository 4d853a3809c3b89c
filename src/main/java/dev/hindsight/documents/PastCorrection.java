package dev.hindsight.documents;

import java.time.Instant;
import java.util.List;

/// One change that a curator made to one field.
///
/// @param number from 1 in each document, without gaps
/// @param by name of the curator
public record PastCorrection(
        int number, Field field, State before, State after, String by, Instant at) {
    /// What stood.
    ///
    /// @param said whether a person had said so; else it was read
    public record State(List<String> values, boolean said) {
        public State {
            values = List.copyOf(values);
        }
    }

    /// The correction that takes this one back.
    ///
    /// @param seen number of the newest correction that the curator has seen
    public Correction undone(int seen) {
        return before.said()
                ? new Correction(
                        List.of(Claim.stated(field, before.values())), java.util.Set.of(), seen)
                : new Correction(List.of(), java.util.Set.of(field), seen);
    }
}
