package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.search.Suggestions;
import dev.hindsight.search.Suggestions.Kind;
import dev.hindsight.search.Suggestions.Suggestion;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `/suggestions`: a piece of a page, what the search box offers while somebody types.
@Controller("/suggestions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuggestionsController {
    private final Suggestions suggestions;
    private final Pages pages;

    SuggestionsController(Suggestions suggestions, Pages pages) {
        this.suggestions = suggestions;
        this.pages = pages;
    }

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get
    HttpResponse<String> suggestions(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        String typed = request.getParameters().getFirst("q").orElse("");
        List<Suggestion> found = suggestions.of(typed, m.language(), Viewers.of(request));
        List<SuggestionList.Group> groups =
                Stream.of(Kind.values())
                        .map(kind -> group(kind, found, m))
                        .filter(group -> !group.options().isEmpty())
                        .toList();
        String told = m.count("suggestions.count", found.size());
        return pages.show(request, "suggestions", new SuggestionList(told, groups));
    }

    private static SuggestionList.Group group(Kind kind, List<Suggestion> found, Messages m) {
        String code = kind.name().toLowerCase(Locale.ROOT);
        return new SuggestionList.Group(
                code,
                m.text("suggestions." + code),
                found.stream().filter(one -> one.kind() == kind).toList());
    }
}
