package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Correction;
import dev.hindsight.documents.CorrectionOutcome;
import dev.hindsight.documents.Descriptions;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.PastCorrection;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.web.CorrectionAssembler.Stored;
import dev.hindsight.web.CorrectionAssembler.Typed;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `/documents/{id}/correct`: curators correct what is said of a document and take corrections
/// back. Whatever happens, what was typed is in the form again.
@Controller("/documents/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CorrectionController {
    private static final Logger LOG = LoggerFactory.getLogger(CorrectionController.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Documents documents;
    private final Descriptions descriptions;
    private final CorrectionAssembler assembler;
    private final Pages pages;
    private final Index index;

    CorrectionController(
            Documents documents,
            Descriptions descriptions,
            CorrectionAssembler assembler,
            Pages pages,
            Index index) {
        this.documents = documents;
        this.descriptions = descriptions;
        this.assembler = assembler;
        this.pages = pages;
        this.index = index;
    }

    @Access(Whom.CURATOR)
    @Get("/correct")
    HttpResponse<?> form(HttpRequest<?> request, String id) {
        return allowed(request)
                ? answer(request, HttpStatus.OK, stored(request, id), Typed.NOTHING)
                : refused(request);
    }

    @Access(Whom.CURATOR)
    @Post("/correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(HttpRequest<?> request, String id, @Body String body) {
        if (!allowed(request)) {
            return refused(request);
        }
        SentForm sent = SentForm.encoded(body);
        Stored stored = stored(request, id);
        Map<String, String> typed = new HashMap<>();
        List<Link> problems = new ArrayList<>();
        List<Claim> said = new ArrayList<>();
        for (Field field : Field.values()) {
            sent.value(field.code())
                    .ifPresent(text -> {
                        typed.put(field.code(), text);
                        changed(stored.claims(), field, text, problems, Pages.messages(request))
                                .ifPresent(said::add);
                    });
        }
        if (!problems.isEmpty()) {
            Typed again = new Typed(typed, problems, null);
            return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, stored, again);
        }
        return made(request, stored, new Correction(said, Set.of(), seen(sent)), typed);
    }

    /// What a field says that is not stored so yet.
    private static Optional<Claim> changed(
            Claims claims, Field field, String text, List<Link> problems, Messages m) {
        List<String> values =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> before = claims.standing(field).map(Claim::values).orElse(List.of());
        if (values.equals(before)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Claim.stated(field, values));
        } catch (IllegalArgumentException e) {
            String problem =
                    m.text("correct.problem", m.field(field), String.valueOf(e.getMessage()));
            problems.add(new Link(problem, "#" + field.code()));
            return Optional.empty();
        }
    }

    @Access(Whom.CURATOR)
    @Post("/corrections/{number}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, String id, String number, @Body String body) {
        if (!allowed(request)) {
            return refused(request);
        }
        Stored stored = stored(request, id);
        PastCorrection past =
                stored.history().stream()
                        .filter(one -> String.valueOf(one.number()).equals(number))
                        .findFirst()
                        .orElseThrow(CorrectionController::missing);
        return made(request, stored, past.undone(seen(SentForm.encoded(body))), Map.of());
    }

    private HttpResponse<?> made(
            HttpRequest<?> request,
            Stored stored,
            Correction correction,
            Map<String, String> typed) {
        DocumentId id = stored.document().id();
        return switch (descriptions.correct(id, correction, Viewers.of(request))) {
            case CorrectionOutcome.Corrected(long change) -> done(id, change);
            case CorrectionOutcome.Unchanged _ -> done(id, null);
            case CorrectionOutcome.Conflict(PastCorrection newest) -> {
                Messages m = Pages.messages(request);
                String conflict = m.text("correct.conflict", newest.by(), m.moment(newest.at()));
                Stored fresh = stored(request, id.value());
                yield answer(
                        request, HttpStatus.CONFLICT, fresh, new Typed(typed, List.of(), conflict));
            }
            case CorrectionOutcome.NotAllowed _ -> throw missing();
        };
    }

    /// Waits a little, so that whoever searches next finds the document as it is now.
    private HttpResponse<?> done(DocumentId id, @Nullable Long change) {
        try {
            if (change != null && !index.awaitChange(change, LONGEST_WAIT)) {
                LOG.info("The correction of {} is stored; searches will find it later", id);
            }
        } catch (InterruptedException e) {
            // it is stored all the same
            Thread.currentThread().interrupt();
        }
        String address = Address.document(id.value()) + "#about";
        return HttpResponse.seeOther(URI.create(address));
    }

    private static int seen(SentForm sent) {
        String number = sent.value("seen").orElse("");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    private Stored stored(HttpRequest<?> request, String id) {
        if (!DocumentId.isWellFormed(id)) {
            throw missing();
        }
        DocumentId known = new DocumentId(id);
        Viewer viewer = Viewers.of(request);
        return new Stored(
                documents.find(known, viewer).orElseThrow(CorrectionController::missing),
                descriptions.claims(known, viewer).orElseThrow(CorrectionController::missing),
                descriptions.history(known, viewer));
    }

    private static boolean allowed(HttpRequest<?> request) {
        return Viewers.of(request).mayCurate();
    }

    /// Who has not signed in may be a curator; whoever has is none.
    private static HttpResponse<?> refused(HttpRequest<?> request) {
        if (Viewers.person(request).isPresent()) {
            throw missing();
        }
        String back = Address.of(SignInController.PATH).with("next", request.getPath()).toString();
        return HttpResponse.seeOther(URI.create(back));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, HttpStatus status, Stored stored, Typed typed) {
        CorrectionPage page = assembler.page(request, stored, typed);
        return HttpResponse.status(status)
                .body(pages.html("correction", page))
                .contentType(MediaType.of(MediaType.TEXT_HTML + "; charset=utf-8"));
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such document");
    }
}
