package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.audit.AuditLine;
import dev.hindsight.oversight.AuditFilter;
import dev.hindsight.oversight.AuditLog;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/audit`: who did what to which item. For anyone but admins there is no such page.
@Controller("/audit")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private static final String PATH = "/audit";
    private static final int SIZE = 50;

    private final AuditLog log;
    private final SubmissionPages pages;

    AuditController(AuditLog log, SubmissionPages pages) {
        this.log = log;
        this.pages = pages;
    }

    @Access(Whom.ADMIN)
    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        if (Viewers.person(request).isEmpty()) {
            return SubmissionPages.signIn(PATH);
        }
        Viewer admin = admin(request);
        Messages m = Pages.messages(request);
        AuditFilter filter = filter(request);
        long below = below(request);
        List<AuditLine> lines = log.lines(admin, filter, below, SIZE + 1);
        boolean more = lines.size() > SIZE;
        List<AuditLine> shown = more ? lines.subList(0, SIZE) : lines;
        AuditPage page =
                new AuditPage(
                        pages.frame(request, Place.AUDIT, m.text("audit.title"), List.of()),
                        new AuditPage.Asked(
                                filter.actor(),
                                filter.item(),
                                text(request, "from"),
                                text(request, "to")),
                        log.actions(admin).stream()
                                .map(it ->
                                        new Choice(
                                                it,
                                                AuditWords.of(it, m),
                                                it.equals(filter.action())))
                                .toList(),
                        m.count("audit.count", log.count(admin, filter)),
                        shown.stream().map(line -> row(line, m)).toList(),
                        address(request, PATH + "/lines.csv").toString(),
                        below == Long.MAX_VALUE ? null : address(request, PATH).toString(),
                        more
                                ? address(request, PATH)
                                        .with("below", Long.toString(shown.getLast().number()))
                                        .toString()
                                : null);
        return pages.show("audit", page, HttpStatus.OK);
    }

    /// The newest 100,000 lines that fit, as RFC 4180 wants them.
    @Access(Whom.ADMIN)
    @Get("/lines.csv")
    @Produces(MediaType.ALL)
    HttpResponse<String> lines(HttpRequest<?> request) {
        String csv = AuditCsv.of(log, admin(request), filter(request));
        return HttpResponse.ok(csv)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Viewer admin(HttpRequest<?> request) {
        return Viewers.person(request)
                .filter(Viewer.Person::mayAdminister)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such page"));
    }

    private static AuditFilter filter(HttpRequest<?> request) {
        return new AuditFilter(
                text(request, "actor"),
                text(request, "action"),
                text(request, "item"),
                day(request, "from", 0),
                day(request, "to", 1));
    }

    private static String text(HttpRequest<?> request, String name) {
        return request.getParameters().getFirst(name).map(String::strip).orElse("");
    }

    private static @Nullable Instant day(HttpRequest<?> request, String name, int further) {
        String text = text(request, name);
        try {
            return text.isEmpty()
                    ? null
                    : LocalDate.parse(text)
                            .plusDays(further)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeParseException _) {
            throw new Unreadable(Unreadable.Reason.NUMBER);
        }
    }

    private static long below(HttpRequest<?> request) {
        String text = text(request, "below");
        if (text.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new Unreadable(Unreadable.Reason.NUMBER);
        }
        return Long.parseLong(text);
    }

    private static Address address(HttpRequest<?> request, String path) {
        Address address = Address.of(path);
        for (String name : List.of("actor", "action", "item", "from", "to")) {
            address.with(name, text(request, name));
        }
        return address;
    }

    private static AuditPage.Row row(AuditLine line, Messages m) {
        String before = line.before() == null ? "" : line.before();
        String after = line.after() == null ? "" : line.after();
        return new AuditPage.Row(
                line.number(),
                m.moment(line.at()),
                line.actor(),
                AuditWords.of(line.action(), m),
                line.item(),
                href(line.item()).orElse(null),
                TextChanges.of("", before, after));
    }

    /// Where an item is, if items of its kind have pages; one that is gone answers 404 there.
    private static Optional<String> href(String item) {
        int colon = item.indexOf(':');
        String id = item.substring(colon + 1);
        return switch (colon < 0 ? "" : item.substring(0, colon)) {
            case "document" -> Optional.of(Address.document(id));
            case "lesson" -> Optional.of(Address.lesson(id));
            case "practice" -> Optional.of(Address.practice(id));
            case "submission" -> Optional.of("/submissions/" + id);
            case "survey" -> Optional.of("/searches/" + id);
            case "job" -> Optional.of("/jobs/" + id);
            default -> Optional.empty();
        };
    }
}
