package dev.hindsight.submissions;

import dev.hindsight.documents.Original;

/// A file that goes with the main one.
///
/// @param number names it within its submission, from 1
/// @param passages how many were read; 0 for a scan that waits for OCR
public record Annex(int number, Original file, int passages) {
    /// The most annexes of one submission.
    public static final int MOST = 30;
}
