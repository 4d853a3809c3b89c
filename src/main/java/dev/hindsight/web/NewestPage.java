package dev.hindsight.web;

import java.util.List;

/// Documents in the order in which they came in, the newest first.
public record NewestPage(Frame frame, String count, List<HitCard> documents, Paging paging) {
    public NewestPage {
        documents = List.copyOf(documents);
    }
}
