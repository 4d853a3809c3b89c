package dev.hindsight.web;

import dev.hindsight.briefs.paper.Papers;
import dev.hindsight.briefs.paper.Sheet;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// Hands sheets out as files whose links lead back to this installation.
@Singleton
final class PaperFiles {
    private final Papers papers;
    private final HttpHostResolver hosts;

    PaperFiles(Papers papers, HttpHostResolver hosts) {
        this.papers = papers;
        this.hosts = hosts;
    }

    /// @param name of the file, without its ending
    /// @param form `html`, `docx` or `pdf`
    HttpResponse<byte[]> download(HttpRequest<?> request, Sheet sheet, String name, String form) {
        Sheet whole = sheet.at(hosts.resolve(request));
        byte[] bytes =
                switch (form) {
                    case "docx" -> papers.docx(whole);
                    case "pdf" -> papers.pdf(whole);
                    default -> papers.html(whole);
                };
        return HttpResponse.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, type(form))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"hindsight-" + name + "." + form + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private static String type(String form) {
        return switch (form) {
            case "docx" ->
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "pdf" -> "application/pdf";
            default -> "text/html; charset=utf-8";
        };
    }

    /// The links to all forms of one thing.
    ///
    /// @param address without an ending, with its query
    static List<Link> links(Address address, Messages m) {
        String[] parts = address.toString().split("\\?", 2);
        String query = parts.length > 1 ? "?" + parts[1] : "";
        return Stream.of("html", "docx", "pdf")
                .map(form -> new Link(m.text("brief.file." + form), parts[0] + "." + form + query))
                .toList();
    }
}
