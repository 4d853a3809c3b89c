package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.intake.Jobs;
import dev.hindsight.intake.Scans;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `/jobs`: what becomes of files that are taken in. For anyone but curators there is no such page.
@Controller("/jobs")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobsController {
    private final Jobs jobs;
    private final Scans scans;
    private final SubmissionPages pages;

    JobsController(Jobs jobs, Scans scans, SubmissionPages pages) {
        this.jobs = jobs;
        this.scans = scans;
        this.pages = pages;
    }

    @Access(Whom.CURATOR)
    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn("/jobs");
        }
        Viewer.Person curator = SubmissionPages.curator(request);
        return show(request, curator, jobs.newest(curator), null);
    }

    @Access(Whom.CURATOR)
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        Viewer.Person curator = SubmissionPages.curator(request);
        Jobs.Progress job = jobs.find(id, curator).orElseThrow(SubmissionPages::missing);
        return show(request, curator, List.of(job), job);
    }

    /// Lets what failed wait again.
    @Access(Whom.CURATOR)
    @Post("/{id}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> retry(HttpRequest<?> request, String id) {
        return backTo(id, jobs.retry(id, SubmissionPages.curator(request)));
    }

    /// Takes out what waits.
    @Access(Whom.CURATOR)
    @Post("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(HttpRequest<?> request, String id) {
        return backTo(id, jobs.cancel(id, SubmissionPages.curator(request)));
    }

    private static HttpResponse<?> backTo(String id, boolean there) {
        if (!there) {
            throw SubmissionPages.missing();
        }
        return HttpResponse.seeOther(new LocalPath("/jobs/" + id).uri());
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            Viewer.Person curator,
            List<Jobs.Progress> shown,
            Jobs.@Nullable Progress one) {
        Messages m = Pages.messages(request);
        long waiting = scans.waiting(curator);
        boolean able = waiting > 0 && scans.able();
        List<Link> above =
                one == null ? List.of() : List.of(new Link(m.text("jobs.title"), "/jobs"));
        String title = one == null ? m.text("jobs.title") : m.text("jobs.one", began(one));
        JobsPage page =
                new JobsPage(
                        pages.frame(request, Place.JOBS, title, above),
                        waiting == 0 ? null : scans(waiting, able, m),
                        able || shown.stream().anyMatch(job -> job.counts().waiting() > 0),
                        one != null,
                        shown.stream().map(job -> row(job, m)).toList(),
                        one == null ? List.of() : failures(one, curator, m));
        return pages.show("jobs", page, HttpStatus.OK);
    }

    private static String scans(long waiting, boolean able, Messages m) {
        return m.count("jobs.ocr", waiting)
                + " "
                + (able ? m.text("jobs.ocr.running") : m.text("jobs.ocr.missing"));
    }

    private List<JobsPage.Failure> failures(Jobs.Progress job, Viewer curator, Messages m) {
        return jobs.failures(job.id(), curator).stream()
                .map(file ->
                        new JobsPage.Failure(
                                file.path(),
                                file.reason().isEmpty() ? m.text("jobs.cancelled") : file.reason()))
                .toList();
    }

    private static JobsPage.Row row(Jobs.Progress job, Messages m) {
        Jobs.Counts counts = job.counts();
        return new JobsPage.Row(
                new Link(began(job), "/jobs/" + job.id()),
                m.label(job.label()),
                m.number(counts.ingested()),
                m.number(counts.duplicate()),
                m.number(counts.failed() + counts.cancelled()),
                m.number(counts.waiting()),
                left(job, m),
                counts.failed() + counts.cancelled() > 0,
                counts.waiting() > 0);
    }

    private static String left(Jobs.Progress job, Messages m) {
        Duration left = job.left();
        if (job.counts().waiting() == 0) {
            return "";
        }
        if (left == null) {
            return m.text("jobs.left.unknown");
        }
        return left.compareTo(Duration.ofMinutes(1)) < 0
                ? m.text("jobs.left.soon")
                : m.count("jobs.left", left.plusSeconds(30).toMinutes());
    }

    /// To the minute, in universal time: who looks may be anywhere.
    private static String began(Jobs.Progress job) {
        ZonedDateTime began = job.began().atZone(ZoneOffset.UTC);
        return String.format(Locale.ROOT, "%1$tF %1$tR UTC", began);
    }
}
