package dev.hindsight.web;

import dev.hindsight.accounts.Accounts;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Finds out, once for each request to pages and interface alike, who has signed in.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SessionFilter implements Ordered {
    static final int ORDER = 10;
    private final Accounts accounts;
    private final Senders senders;

    SessionFilter(Accounts accounts, Senders senders) {
        this.accounts = accounts;
        this.senders = senders;
    }

    /// After the filter that puts headers on every answer, before the one that looks at forms.
    @Override
    public int getOrder() {
        return ORDER;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void identify(HttpRequest<?> request) {
        Whence.note(request, senders);
        if (!request.getPath().startsWith("/assets/")) {
            SessionCookie.SESSION
                    .token(request)
                    .flatMap(accounts::viewer)
                    .ifPresent(person -> Viewers.set(request, person));
        }
    }
}
