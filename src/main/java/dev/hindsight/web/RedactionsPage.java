package dev.hindsight.web;

import java.util.List;

/// What was taken out of a document, and what is pointed out in it, for curators.
///
/// @param document the document
/// @param withheld whether its original is withheld
/// @param quoting lessons and practices that still hold words which were taken out
public record RedactionsPage(
        Frame frame, Link document, boolean withheld, PersonalView personal, List<Link> quoting) {
    public RedactionsPage {
        quoting = List.copyOf(quoting);
    }
}
