package dev.hindsight.api;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.search.Suggestions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;

/// `GET /api/v1/suggestions`.
@Controller("/api/v1/suggestions")
final class SuggestionsController {
    private final Suggestions suggestions;

    SuggestionsController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /// @param suggestions those of one kind together
    @Serdeable
    record Answer(List<Suggested> suggestions) {}

    /// @param kind `mission`, `theme`, `term`, `practice` or `document`
    /// @param detail empty where there is nothing else to tell
    @Serdeable
    record Suggested(String kind, String text, String detail, String url) {}

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    Answer suggestions(HttpRequest<?> request) {
        Parameters parameters = new Parameters(request, Set.of("q", "lang"));
        String typed = parameters.text("q", "");
        return new Answer(
                suggestions.of(typed, parameters.language(), Viewers.of(request)).stream()
                        .map(one ->
                                new Suggested(
                                        one.kind().code(), one.text(), one.detail(), one.url()))
                        .toList());
    }
}
