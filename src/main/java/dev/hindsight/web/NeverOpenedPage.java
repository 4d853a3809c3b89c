package dev.hindsight.web;

import java.util.List;

/// What has nobody opened?
///
/// @param kinds documents, lessons and practices; the one that is shown has no address
/// @param count how many of how many, in words
public record NeverOpenedPage(
        Frame frame, List<Link> kinds, String count, List<Link> items, Paging paging) {
    public NeverOpenedPage {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
    }
}
