package dev.hindsight.gaps;

import java.time.LocalDate;

/// A search that found nothing.
///
/// @param words in small letters, 1 to 200 characters
/// @param times how often it was asked in the last year
/// @param latest the last day on which it was, in universal time
public record Unanswered(String words, long times, LocalDate latest) {
    public static final int LONGEST = 200;
}
