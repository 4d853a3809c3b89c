package dev.hindsight.intake;

import java.util.Locale;

/// How many files of a job ended how.
///
/// @param passages of the files that were ingested, all together
public record Tally(int ingested, int duplicate, int failed, long passages) {
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally plus(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Ingested(_, int more) ->
                    new Tally(ingested + 1, duplicate, failed, passages + more);
            case FileOutcome.Duplicate _ -> new Tally(ingested, duplicate + 1, failed, passages);
            case FileOutcome.Failed _ -> new Tally(ingested, duplicate, failed + 1, passages);
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                ingested + other.ingested,
                duplicate + other.duplicate,
                failed + other.failed,
                passages + other.passages);
    }

    public int files() {
        return ingested + duplicate + failed;
    }

    /// The line that `ingest` ends with.
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ingested %d, duplicate %d, failed %d, passages %d",
                ingested,
                duplicate,
                failed,
                passages);
    }
}
