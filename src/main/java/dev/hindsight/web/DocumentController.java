package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Moves;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.oversight.Readings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// `/documents/{id}`: a document, its original and its citations.
@Controller("/documents/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentController {
    /// Types that no browser runs anything of; everything else goes out as plain bytes.
    private static final Set<String> HARMLESS =
            Set.of(
                    "application/pdf",
                    "application/msword",
                    "application/rtf",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "text/plain");

    private final DocumentAssembler assembler;
    private final Documents documents;
    private final Moves moves;
    private final Citations citations;
    private final Pages pages;
    private final Readings readings;

    DocumentController(
            DocumentAssembler assembler,
            Documents documents,
            Moves moves,
            Citations citations,
            Pages pages,
            Readings readings) {
        this.assembler = assembler;
        this.documents = documents;
        this.moves = moves;
        this.citations = citations;
        this.pages = pages;
        this.readings = readings;
    }

    @Access(Whom.ANYONE)
    @Get
    HttpResponse<String> document(HttpRequest<?> request, String id) {
        DocumentId known = identified(id).orElseThrow(DocumentController::missing);
        return assembler
                .page(request, known)
                .map(page -> pages.show(request, "document", page))
                .or(() -> moves.moved(known, Viewers.of(request)).map(DocumentController::gone))
                .orElseThrow(DocumentController::missing);
    }

    private static HttpResponse<String> gone(DocumentId to) {
        return HttpResponse.redirect(URI.create(Address.document(to.value())));
    }

    @Access(Whom.ANYONE)
    @Get("/original")
    @Produces(MediaType.ALL)
    HttpResponse<SystemFile> original(HttpRequest<?> request, String id) {
        Viewer viewer = Viewers.of(request);
        Document document = find(id, viewer);
        Path path =
                documents.original(document.id(), viewer).orElseThrow(DocumentController::missing);
        readings.shown(viewer, document.label(), "document", document.id().value(), "downloaded");
        String type = document.original().mediaType();
        MediaType safe =
                HARMLESS.contains(type)
                        ? MediaType.of(type)
                        : MediaType.APPLICATION_OCTET_STREAM_TYPE;
        SystemFile file = new SystemFile(path.toFile(), safe).attach(document.original().name());
        return HttpResponse.ok(file)
                .header("Content-Security-Policy", ResponseHeaders.POLICY + "; sandbox");
    }

    @Access(Whom.ANYONE)
    @Get("/citation.{form:txt|ris|bib}")
    @Produces(MediaType.ALL)
    HttpResponse<String> citation(HttpRequest<?> request, String id, String form) {
        Document document = find(id, Viewers.of(request));
        return Citations.download(citations.of(request, document), form);
    }

    private Document find(String id, Viewer viewer) {
        return identified(id)
                .flatMap(known -> moves.at(known, viewer))
                .orElseThrow(DocumentController::missing);
    }

    private static Optional<DocumentId> identified(String id) {
        return DocumentId.isWellFormed(id) ? Optional.of(new DocumentId(id)) : Optional.empty();
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such document");
    }
}
