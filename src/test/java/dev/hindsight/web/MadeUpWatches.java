package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.watch.Digest;
import dev.hindsight.watch.Match;
import dev.hindsight.watch.Watch;
import dev.hindsight.watch.Watches;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Nobody keeps a search where everything is made up.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpWatches implements Watches {
    private static UnsupportedOperationException nothing() {
        return new UnsupportedOperationException("The pages keep no searches");
    }

    @Override
    public Optional<Kept> keep(
            String name, SearchRequest asked, Digest digest, Viewer.Person owner) {
        throw nothing();
    }

    @Override
    public List<Watch> of(Viewer.Person owner) {
        return List.of();
    }

    @Override
    public Optional<Watch> find(String id, Viewer.Person owner) {
        return Optional.empty();
    }

    @Override
    public boolean change(
            String id, String name, Digest digest, boolean paused, Viewer.Person owner) {
        throw nothing();
    }

    @Override
    public boolean delete(String id, boolean deleted, Viewer.Person owner) {
        throw nothing();
    }

    @Override
    public Optional<Kept> renewFeed(String id, Viewer.Person owner) {
        throw nothing();
    }

    @Override
    public List<Match> matches(Watch watch, Viewer.Person owner, int most) {
        return List.of();
    }

    @Override
    public void seen(String id, long number, Viewer.Person owner) {
        throw nothing();
    }

    @Override
    public int unseen(Viewer.Person owner) {
        return 0;
    }

    @Override
    public Optional<Fed> fed(String id, String token) {
        return Optional.empty();
    }

    @Override
    public Optional<Watch> stopLetters(String id, String token) {
        return Optional.empty();
    }

    @Override
    public Optional<Watch> lettersOf(String id, String token) {
        return Optional.empty();
    }
}
