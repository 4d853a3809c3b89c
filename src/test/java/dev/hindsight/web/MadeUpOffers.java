package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.Similar;
import dev.hindsight.search.Suggestions;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Suggests the same for whatever begins with "re", and finds everything alike.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpOffers implements Suggestions, Similar {
    private final Search search;

    MadeUpOffers(Search search) {
        this.search = search;
    }

    @Override
    public List<Suggestion> of(String typed, Language language, Viewer viewer) {
        return typed.startsWith("re")
                ? List.of(
                        new Suggestion(
                                Kind.MISSION,
                                "BINUB",
                                "United Nations Integrated Office in Burundi",
                                "/missions/BINUB"),
                        new Suggestion(Kind.THEME, "Recruitment", "", "/themes/recruitment"),
                        new Suggestion(Kind.TERM, "vacancy rates", "", "/search?q=vacancy+rates"),
                        new Suggestion(
                                Kind.DOCUMENT,
                                MadeUp.ARABIC.metadata().title(),
                                "2007",
                                Address.document(MadeUp.ARABIC.id().value())))
                : List.of();
    }

    @Override
    public Optional<Likes> to(
            ItemKind kind, String id, @Nullable Integer passage, int size, Viewer viewer) {
        SearchRequest all =
                new SearchRequest(MadeUp.WORDS, Map.of(), 1, size, false, Language.ENGLISH);
        if (kind == ItemKind.PRACTICE) {
            return Optional.of(new Likes(id, List.of()));
        }
        return MadeUp.DOCUMENTS.stream()
                .filter(document -> document.id().value().equals(id))
                .findFirst()
                .map(document ->
                        new Likes(document.metadata().title(), search.search(all, viewer).hits()));
    }
}
