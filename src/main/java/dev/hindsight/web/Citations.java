package dev.hindsight.web;

import dev.hindsight.documents.Document;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;

/// Makes citations that name the address under which the reader sees the document.
@Singleton
final class Citations {
    private final HttpHostResolver hosts;

    Citations(HttpHostResolver hosts) {
        this.hosts = hosts;
    }

    Citation of(HttpRequest<?> request, Document document) {
        String address = hosts.resolve(request) + Address.document(document.id().value());
        return new Citation(document, address, Pages.messages(request));
    }
}
