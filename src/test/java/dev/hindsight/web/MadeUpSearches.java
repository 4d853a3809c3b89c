package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.gaps.Searches;
import dev.hindsight.gaps.Unanswered;
import dev.hindsight.search.SearchRequest;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/// Nobody counts what is searched for on made-up pages.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpSearches implements Searches {
    @Override
    public void asked(SearchRequest request, long total, Viewer viewer) {
        // nothing is kept
    }

    @Override
    public List<Unanswered> list(Viewer viewer, int offset, int limit) {
        return List.of();
    }

    @Override
    public long count(Viewer viewer) {
        return 0;
    }
}
