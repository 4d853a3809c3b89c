package dev.hindsight.web;

import dev.hindsight.kernel.ContentHash;
import dev.hindsight.submissions.Reviews;
import dev.hindsight.web.Frame.Place;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.List;

/// Frames a page and renders it.
@Singleton
final class Pages {
    private static final String HTML = MediaType.TEXT_HTML + "; charset=utf-8";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "dev.hindsight.web.pages");
    private final Assets assets;
    private final BeanProvider<Reviews> reviews;

    Pages(Assets assets, BeanProvider<Reviews> reviews) {
        this.assets = assets;
        this.reviews = reviews;
    }

    static Messages messages(HttpRequest<?> request) {
        return Messages.in(Languages.of(request));
    }

    /// @param above the pages above this one, without the home page
    Frame frame(HttpRequest<?> request, Place place, String title, List<Link> above) {
        return frame(request, place, title, above, "");
    }

    Frame frame(HttpRequest<?> request, Place place, String title, List<Link> above, String query) {
        return new Frame(
                messages(request),
                title,
                above,
                address(request),
                query,
                assets.links(),
                place,
                visitor(request));
    }

    private Visitor visitor(HttpRequest<?> request) {
        Visitor visitor = Visitor.of(request);
        boolean invited =
                !visitor.mayHandIn()
                        && Viewers.person(request)
                                .filter(person -> !reviews.get().invitedTo(person).isEmpty())
                                .isPresent();
        return invited ? visitor.invitedToReview() : visitor;
    }

    private static String address(HttpRequest<?> request) {
        Address address = Address.of(request.getUri().getRawPath());
        request.getParameters()
                .forEach((name, values) -> {
                    if (!name.equals(Languages.NAME) && isParameter(name)) {
                        values.forEach(value -> address.with(name, value));
                    }
                });
        return address.toString();
    }

    private static boolean isParameter(String name) {
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /// The page, or, for a browser that has it already, word that it is unchanged.
    HttpResponse<String> show(HttpRequest<?> request, String template, Object page) {
        String html = html(template, page);
        String tag = "W/\"" + ContentHash.ofText(html).hex().substring(0, 20) + "\"";
        boolean known = tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        return (known ? HttpResponse.<String>notModified() : HttpResponse.ok(html))
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    String html(String template, Object page) {
        StringOutput output = new StringOutput();
        templates.render(template + ".jte", page, output);
        return output.toString();
    }
}
