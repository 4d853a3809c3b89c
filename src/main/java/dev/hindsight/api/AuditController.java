package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.audit.AuditLine;
import dev.hindsight.oversight.AuditFilter;
import dev.hindsight.oversight.AuditLog;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/audit`, for admins; for anyone else there is no such address.
@Controller("/api/v1/audit")
final class AuditController {
    private static final Set<String> KNOWN =
            Set.of("actor", "action", "item", "from", "to", "below", "size");
    private static final int DEFAULT_SIZE = 100;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /// Lines, the newest first.
    ///
    /// @param total of all that fit
    @Serdeable
    record ListAnswer(long total, List<LineAnswer> lines) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LineAnswer(
            long number,
            Instant time,
            String actor,
            String action,
            String item,
            @Nullable String before,
            @Nullable String after,
            String hash) {
        static LineAnswer of(AuditLine line) {
            return new LineAnswer(
                    line.number(),
                    line.at(),
                    line.actor(),
                    line.action(),
                    line.item(),
                    line.before(),
                    line.after(),
                    line.hash());
        }
    }

    @Access(Whom.ADMIN)
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> lines(HttpRequest<?> request) {
        Viewer viewer = Viewers.of(request);
        if (!viewer.mayAdminister()) {
            return Problem.response(
                    HttpStatus.NOT_FOUND, "There is no such address", request.getPath());
        }
        Parameters parameters = new Parameters(request, KNOWN);
        int size = parameters.number("size", DEFAULT_SIZE);
        if (size < 1 || size > AuditLog.LARGEST_LIST) {
            throw new BadParameter("`size` is a number from 1 to 1000, not: " + size);
        }
        AuditFilter filter =
                new AuditFilter(
                        parameters.text("actor", ""),
                        parameters.text("action", ""),
                        parameters.text("item", ""),
                        instant(parameters, "from"),
                        instant(parameters, "to"));
        return HttpResponse.ok(
                new ListAnswer(
                        log.count(viewer, filter),
                        log.lines(viewer, filter, below(parameters), size).stream()
                                .map(LineAnswer::of)
                                .toList()));
    }

    private static long below(Parameters parameters) {
        String text = parameters.text("below", Long.toString(Long.MAX_VALUE));
        if (!text.matches("[0-9]{1,19}")) {
            throw new BadParameter("`below` is the number of a line, not: " + text);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadParameter("`below` is the number of a line, not: " + text, e);
        }
    }

    private static @Nullable Instant instant(Parameters parameters, String name) {
        String text = parameters.text(name, "");
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadParameter(
                    "`" + name + "` is a time such as 2026-05-31T00:00:00Z, not: " + text, e);
        }
    }
}
