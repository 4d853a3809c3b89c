package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.documents.Changes;
import dev.hindsight.documents.Closure;
import dev.hindsight.documents.Closures;
import dev.hindsight.documents.Descriptions;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.submissions.Fault;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.Told;
import dev.hindsight.web.CorrectionAssembler.Stored;
import dev.hindsight.web.CorrectionAssembler.Typed;
import dev.hindsight.web.CorrectionAssembler.TypedLabel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `/documents/{id}/label`: curators say who may see a document, why not everybody, and when it
/// opens.
@Controller("/documents/{id}/label")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LabelController {
    private static final Logger LOG = LoggerFactory.getLogger(LabelController.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Documents documents;
    private final Descriptions descriptions;
    private final Closures closures;
    private final FormReader reader;
    private final CorrectionAssembler assembler;
    private final Pages pages;
    private final Changes changes;
    private final Index index;

    LabelController(
            Documents documents,
            Descriptions descriptions,
            Closures closures,
            FormReader reader,
            CorrectionAssembler assembler,
            Pages pages,
            Changes changes,
            Index index) {
        this.documents = documents;
        this.descriptions = descriptions;
        this.closures = closures;
        this.reader = reader;
        this.assembler = assembler;
        this.pages = pages;
        this.changes = changes;
        this.index = index;
    }

    @Access(Whom.CURATOR)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, String id, @Body String body) {
        Viewer viewer = Viewers.of(request);
        Stored stored =
                Optional.of(id)
                        .filter(DocumentId::isWellFormed)
                        .filter(_ -> viewer.mayCurate())
                        .flatMap(known -> stored(new DocumentId(known), viewer))
                        .orElseThrow(LabelController::missing);
        FormReader.Fields sent = SubmissionFields.of(SentForm.encoded(body));
        Messages m = Pages.messages(request);
        Optional<Label> label = label(sent, viewer);
        if (label.isEmpty()) {
            return again(request, stored, sent, m.text("fault." + Fault.LABEL_NOT_YOURS.code()));
        }
        return switch (reader.closure(sent)) {
            case Told.Unclear<Closure>(var faults) ->
                    again(request, stored, sent, SubmissionFields.words(faults.getFirst(), m));
            case Told.Clear<Closure>(Closure closure) -> {
                try {
                    yield moved(stored, label.get(), closure, viewer);
                } catch (IllegalStateException e) {
                    LOG.debug("A document cannot be moved", e);
                    yield again(request, stored, sent, m.text("closure.duplicate"));
                }
            }
        };
    }

    private Optional<Stored> stored(DocumentId id, Viewer viewer) {
        return documents
                .find(id, viewer)
                .flatMap(document ->
                        descriptions
                                .claims(id, viewer)
                                .map(claims ->
                                        new Stored(
                                                document,
                                                claims,
                                                descriptions.history(id, viewer))));
    }

    private static Optional<Label> label(FormReader.Fields sent, Viewer viewer) {
        try {
            return sent.one("label").map(Label::new).filter(viewer::maySee);
        } catch (IllegalArgumentException _) {
            // told as a problem of the form
            return Optional.empty();
        }
    }

    private HttpResponse<?> moved(Stored stored, Label label, Closure closure, Viewer viewer) {
        Document document =
                documents
                        .relabel(stored.document().id(), label, viewer)
                        .orElseThrow(LabelController::missing);
        boolean _ = closures.close(document.id(), closure, viewer);
        await();
        return HttpResponse.seeOther(
                URI.create(Address.document(document.id().value()) + "#about"));
    }

    /// Waits a little, so that whoever searches next finds the document where it is now.
    private void await() {
        try {
            if (!index.awaitChange(changes.latest(), LONGEST_WAIT)) {
                LOG.info("A label is stored; searches will follow later");
            }
        } catch (InterruptedException e) {
            // it is stored all the same
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, Stored stored, FormReader.Fields sent, String problem) {
        TypedLabel typed =
                new TypedLabel(
                        sent.one("label").orElse(stored.document().label().value()),
                        sent.one("closed").orElse(""),
                        sent.one("opens").orElse(""),
                        problem);
        CorrectionPage page = assembler.page(request, stored, Typed.NOTHING, typed);
        return HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY)
                .body(pages.html("correction", page))
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"));
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such document");
    }
}
