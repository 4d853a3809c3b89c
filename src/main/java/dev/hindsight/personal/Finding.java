package dev.hindsight.personal;

import dev.hindsight.documents.Redaction;

/// Words that seem to tell of a person or a place.
///
/// @param start in the text, in UTF-16 units from 0
/// @param end just behind them
public record Finding(Redaction.Kind kind, int start, int end, String words) {
    public Finding {
        if (start < 0 || end <= start || end - start != words.length()) {
            throw new IllegalArgumentException("The words do not fill their place: " + words);
        }
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
