package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.index.Index;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.web.SubmissionAssembler.Look;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.Optional;

/// `/review`: what waits for a curator. For anyone else there is no such page.
@Controller("/review")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReviewController {
    private final Submissions submissions;
    private final SubmissionAssembler assembler;
    private final SubmissionSteps steps;
    private final SubmissionPages pages;
    private final Index index;
    private final ReviewQueue queue;

    ReviewController(
            Submissions submissions,
            SubmissionAssembler assembler,
            SubmissionSteps steps,
            SubmissionPages pages,
            Index index,
            ReviewQueue queue) {
        this.queue = queue;
        this.submissions = submissions;
        this.assembler = assembler;
        this.steps = steps;
        this.pages = pages;
        this.index = index;
    }

    @Access(Whom.CURATOR)
    @Get
    HttpResponse<?> queue(HttpRequest<?> request) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn("/review");
        }
        Viewer.Person curator = SubmissionPages.curator(request);
        return pages.show("queue", queue.page(request, curator), HttpStatus.OK);
    }

    @Access(Whom.CURATOR)
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        Viewer.Person curator = SubmissionPages.curator(request);
        return pages.show(
                "submission",
                assembler.page(
                        request, find(id, curator), new Look(curator, true), Optional.empty()),
                HttpStatus.OK);
    }

    @Access(Whom.CURATOR)
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(HttpRequest<?> request, String id, @Body String body) throws IOException {
        Viewer.Person curator = SubmissionPages.curator(request);
        HttpResponse<?> response =
                steps.make(
                        new SubmissionSteps.Sent(
                                request,
                                find(id, curator),
                                new Look(curator, true),
                                SentForm.encoded(body),
                                new SentFile(null)));
        if (response.code() == HttpStatus.SEE_OTHER.getCode()) {
            // whoever accepts finds the document by search at once
            index.catchUp();
        }
        return response;
    }

    private Submission find(String id, Viewer.Person curator) {
        return Optional.of(id)
                .filter(SubmissionId::isWellFormed)
                .map(SubmissionId::new)
                .flatMap(known -> submissions.find(known, curator))
                .orElseThrow(SubmissionPages::missing);
    }
}
