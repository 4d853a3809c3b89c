package dev.hindsight.api;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.ApiTokens;
import dev.hindsight.accounts.ApiTokens.Bearer;
import dev.hindsight.accounts.Scope;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out for whom a program calls that carries a token (RFC 6750), and whether the token may do
/// so much; what its person may do, the front doors say as for anyone else.
@ServerFilter("/api/v1/**")
final class BearerFilter implements Ordered {
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String SCHEME = "Bearer ";

    /// After the filter that knows sessions, whose person a token outdoes.
    private static final int ORDER = 15;

    private final BeanProvider<ApiTokens> tokens;

    BearerFilter(BeanProvider<ApiTokens> tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    /// Looks at the head of a request.
    ///
    /// @return null to let the request through
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        Optional<Bearer> bearer =
                header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? tokens.get().bearer(header.substring(SCHEME.length()).strip())
                        : Optional.empty();
        if (bearer.isEmpty()) {
            return Problem.response(
                            HttpStatus.UNAUTHORIZED,
                            "This token has ended or never was; make one at /account and send it as"
                                    + " Authorization: Bearer",
                            request.getPath())
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        Scope needed = needed(request);
        if (!bearer.get().scope().covers(needed)) {
            return Problem.response(
                            HttpStatus.FORBIDDEN,
                            "This token has the scope "
                                    + bearer.get().scope().code()
                                    + "; this asks for "
                                    + needed.code(),
                            request.getPath())
                    .header(
                            HttpHeaders.WWW_AUTHENTICATE,
                            "Bearer error=\"insufficient_scope\", scope=\"" + needed.code() + "\"");
        }
        request.setAttribute(Viewer.class.getName(), bearer.get().person());
        return null;
    }

    /// What a request asks for: most of what changes something is curation; what people hand in,
    /// and say that they have applied, is not. Texts that are too long for an address are posted,
    /// and nothing of them is stored.
    private static Scope needed(HttpRequest<?> request) {
        String path = request.getPath();
        if (READING.contains(request.getMethod()) || path.matches("/api/v1/(push|briefs)")) {
            return Scope.READ;
        }
        return path.matches("/api/v1/(submissions.*|(lessons|practices)/[^/]+/uses)")
                ? Scope.HAND_IN
                : Scope.CURATE;
    }
}
