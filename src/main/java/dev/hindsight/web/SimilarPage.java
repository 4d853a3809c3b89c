package dev.hindsight.web;

import java.util.List;

/// What else says something like this?
///
/// @param from what the hits are like
public record SimilarPage(Frame frame, Link from, List<HitCard> hits) {
    public SimilarPage {
        hits = List.copyOf(hits);
    }
}
