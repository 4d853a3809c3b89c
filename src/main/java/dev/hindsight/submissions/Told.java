package dev.hindsight.submissions;

import java.util.List;

/// What a form told, once read.
public sealed interface Told<T> {
    /// All of it can be used.
    record Clear<T>(T value) implements Told<T> {}

    /// Some of it cannot.
    ///
    /// @param faults in the order of the fields, at least one
    record Unclear<T>(List<Fault> faults) implements Told<T> {
        public Unclear {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("What has no fault is clear");
            }
            faults = List.copyOf(faults);
        }
    }
}
