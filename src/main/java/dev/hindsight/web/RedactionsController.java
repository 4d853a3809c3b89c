package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Redaction;
import dev.hindsight.documents.Redactions;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.index.Index;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.personal.Pointed;
import dev.hindsight.personal.Pointing;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/documents/{id}/redactions`: where curators take words out of a document that is there already,
/// and put them back. For anyone else there is no such page.
@Controller("/documents/{id}/redactions")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RedactionsController {
    private final Documents documents;
    private final Redactions redactions;
    private final Pointing pointing;
    private final QuotedWords quoted;
    private final SubmissionPages pages;
    private final Index index;

    RedactionsController(
            Documents documents,
            Redactions redactions,
            Pointing pointing,
            QuotedWords quoted,
            SubmissionPages pages,
            Index index) {
        this.documents = documents;
        this.redactions = redactions;
        this.pointing = pointing;
        this.quoted = quoted;
        this.pages = pages;
        this.index = index;
    }

    @Access(Whom.CURATOR)
    @Get
    HttpResponse<?> page(HttpRequest<?> request, String id) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn(request.getPath());
        }
        Viewer viewer = Viewers.of(request);
        Document document = find(id, viewer);
        List<Redaction> decisions = redactions.of(document.id(), viewer);
        Messages m = Pages.messages(request);
        Link above = new Link(document.metadata().title(), Address.document(document.id().value()));
        RedactionsPage page =
                new RedactionsPage(
                        pages.frame(
                                request,
                                Frame.Place.DOCUMENTS,
                                m.text("redactions.title"),
                                List.of(above)),
                        above,
                        redactions.withholds(document.id(), viewer),
                        PersonalWords.personal(
                                pointed(document, decisions, viewer),
                                Map.of(),
                                address(document),
                                true,
                                m),
                        quoted.quoting(decisions, viewer));
        return pages.show("redactions", page, HttpStatus.OK);
    }

    @Access(Whom.CURATOR)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(HttpRequest<?> request, String id, @Body String body) {
        Viewer viewer = Viewers.of(request);
        Document document = find(id, viewer);
        SentForm sent = SentForm.encoded(body);
        for (PersonalWords.Asked asked : PersonalWords.asked(sent)) {
            List<Pointed> chosen =
                    pointed(document, redactions.of(document.id(), viewer), viewer).stream()
                            .filter(asked.which())
                            .toList();
            decide(document, chosen, asked.choice(), viewer);
        }
        if (sent.value("do").orElse("").equals("words")) {
            decide(
                    document,
                    pointing.everywhere(
                            sent.value("words").orElse(""),
                            PersonalWords.kind(sent),
                            whole(document, viewer),
                            document.metadata()),
                    Redaction.Choice.REMOVED,
                    viewer);
        }
        // nobody finds the words from here on
        index.catchUp();
        return HttpResponse.seeOther(
                URI.create(address(document) + PersonalDataController.SECTION));
    }

    private void decide(
            Document document,
            List<Pointed> chosen,
            Redaction.@Nullable Choice choice,
            Viewer viewer) {
        if (chosen.isEmpty()) {
            return;
        }
        Optional<Long> _ =
                choice == null
                        ? redactions.takeBack(
                                document.id(), chosen.stream().map(Pointed::spot).toList(), viewer)
                        : redactions.decide(
                                document.id(),
                                chosen.stream().map(one -> one.decided(choice)).toList(),
                                viewer);
    }

    private List<Pointed> pointed(Document document, List<Redaction> decisions, Viewer viewer) {
        return pointing.of(whole(document, viewer), document.metadata(), decisions);
    }

    private List<Passage> whole(Document document, Viewer viewer) {
        return redactions.whole(document.id(), viewer).stream()
                .map(ThemedPassage::passage)
                .toList();
    }

    private static String address(Document document) {
        return Address.document(document.id().value()) + "/redactions";
    }

    private Document find(String id, Viewer viewer) {
        return Optional.of(id)
                .filter(_ -> viewer.mayCurate())
                .filter(DocumentId::isWellFormed)
                .map(DocumentId::new)
                .flatMap(known -> documents.find(known, viewer))
                .orElseThrow(RedactionsController::missing);
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such document");
    }
}
