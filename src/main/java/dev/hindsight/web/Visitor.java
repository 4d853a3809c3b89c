package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Tokens;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/// Who looks at a page, as far as its frame shows it.
///
/// @param name of the account; null for who has not signed in
/// @param invited whether somebody who hands in nothing is invited to review a submission
/// @param csrf goes into the hidden field `csrf` of every form that changes something; empty for
///   who has not signed in
public record Visitor(
        @Nullable String name,
        boolean mayHandIn,
        boolean mayCurate,
        boolean mayAdminister,
        boolean invited,
        String csrf) {
    static Visitor of(HttpRequest<?> request) {
        Viewer viewer = Viewers.of(request);
        return new Visitor(
                Viewers.person(request).map(Viewer.Person::name).orElse(null),
                viewer.mayHandIn(),
                viewer.mayCurate(),
                viewer.mayAdminister(),
                false,
                Viewers.person(request)
                        .flatMap(_ -> SessionCookie.SESSION.token(request))
                        .map(Tokens::form)
                        .orElse(""));
    }

    Visitor invitedToReview() {
        return new Visitor(name, mayHandIn, mayCurate, mayAdminister, true, csrf);
    }
}
