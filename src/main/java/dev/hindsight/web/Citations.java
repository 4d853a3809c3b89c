package dev.hindsight.web;

import dev.hindsight.documents.Document;
import dev.hindsight.lessons.Practice;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;

/// Makes citations that name the address under which the reader sees what is cited.
@Singleton
final class Citations {
    private final HttpHostResolver hosts;

    Citations(HttpHostResolver hosts) {
        this.hosts = hosts;
    }

    Citation of(HttpRequest<?> request, Document document) {
        String address = hosts.resolve(request) + Address.document(document.id().value());
        return new Citation(Citation.Work.of(document), address, Pages.messages(request));
    }

    Citation of(HttpRequest<?> request, Practice practice) {
        String address = hosts.resolve(request) + Address.practice(practice.id().value());
        return new Citation(Citation.Work.of(practice), address, Pages.messages(request));
    }

    /// Of a page that shows what there is, such as that of a theme.
    ///
    /// @param id last part of its address
    Citation of(HttpRequest<?> request, String id, String title, String path) {
        Messages m = Pages.messages(request);
        return new Citation(
                Citation.Work.page(id, title, m.language()), hosts.resolve(request) + path, m);
    }

    /// The citation as a file to keep.
    ///
    /// @param form `txt`, `ris` or `bib`
    static HttpResponse<String> download(Citation citation, String form) {
        return switch (form) {
            case "ris" ->
                    download(citation, form, citation.ris(), "application/x-research-info-systems");
            case "bib" -> download(citation, form, citation.bibtex(), "application/x-bibtex");
            default -> download(citation, form, citation.text() + "\n", MediaType.TEXT_PLAIN);
        };
    }

    private static HttpResponse<String> download(
            Citation citation, String form, String text, String type) {
        String name = "hindsight-" + citation.work().id() + "." + form;
        return HttpResponse.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
