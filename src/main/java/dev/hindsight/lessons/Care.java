package dev.hindsight.lessons;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who looks after a practice, and until when it counts as looked at.
///
/// @param steward name of a person or an office, one line, at most 200 characters; empty for nobody
/// @param reviewBy the last day before the entry needs a review; null where none is set
public record Care(String steward, @Nullable LocalDate reviewBy) {
    public static final Care NONE = new Care("", null);
    static final int LONGEST_STEWARD = 200;

    public Care {
        steward = CleanText.line(steward);
        if (steward.length() > LONGEST_STEWARD) {
            throw new IllegalArgumentException(
                    "The steward of a practice has at most 200 characters, not "
                            + steward.length());
        }
    }

    /// The day after which the entry needs a review, where that day is over.
    public Optional<LocalDate> overdue(LocalDate today) {
        return Optional.ofNullable(reviewBy).filter(today::isAfter);
    }
}
