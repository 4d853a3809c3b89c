package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.briefs.recurrence.Group;
import dev.hindsight.briefs.recurrence.NotLearned;
import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.briefs.recurrence.Said;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonId;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/not-learned` and `/api/v1/lessons/{id}/recurrence`.
@Controller("/api/v1")
final class RecurrenceController {
    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of("theme", "mission", "page", "size"));
    private static final int DEFAULT_SIZE = 20;

    private final Recurrences recurrences;

    RecurrenceController(Recurrences recurrences) {
        this.recurrences = recurrences;
    }

    /// The index.
    ///
    /// @param total lessons that are not learned
    /// @param counted lessons that count, learned or not
    /// @param times how often those that are not learned were identified
    /// @param since when the oldest of them was identified first; null where there are none
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record IndexAnswer(
            int total,
            int counted,
            int times,
            @Nullable String since,
            int page,
            int size,
            List<GroupAnswer> lessons) {}

    /// A lesson in all its sayings.
    ///
    /// @param missions in which it was identified
    /// @param since when it was identified first; null where it was not
    /// @param implemented how many of the sayings were
    /// @param said the oldest first
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record GroupAnswer(
            String title,
            String url,
            int times,
            List<String> missions,
            @Nullable String since,
            int implemented,
            List<SaidAnswer> said) {}

    /// One saying.
    @Serdeable
    record SaidAnswer(
            String id,
            String title,
            String url,
            String state,
            String date,
            List<String> themes,
            List<String> mission) {}

    @Access(Whom.ANYONE)
    @Get("/not-learned")
    @ExecuteOn(TaskExecutors.BLOCKING)
    IndexAnswer notLearned(HttpRequest<?> request) {
        HttpParameters parameters = request.getParameters();
        PracticesController.onlyKnown(parameters, KNOWN);
        int page = PracticesController.number(parameters, "page", 1, PracticesController.LAST_PAGE);
        int size =
                PracticesController.number(
                        parameters, "size", DEFAULT_SIZE, PracticesController.LARGEST_SIZE);
        Set<MissionId> missions = PracticesController.values(parameters, "mission", MissionId::new);
        if (missions.size() > 1) {
            throw new BadParameter("`mission` is given once, not: " + missions);
        }
        NotLearned index =
                recurrences.notLearned(
                        Viewers.of(request),
                        PracticesController.values(parameters, "theme", ThemeId::new),
                        missions.stream().findFirst().orElse(null),
                        (page - 1) * size,
                        size);
        return new IndexAnswer(
                index.lessons(),
                index.counted(),
                index.times(),
                index.since().map(PartialDate::toString).orElse(null),
                page,
                size,
                index.groups().stream().map(RecurrenceController::answer).toList());
    }

    @Access(Whom.ANYONE)
    @Get("/lessons/{id}/recurrence")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> recurrence(HttpRequest<?> request, String id) {
        Viewer viewer = Viewers.of(request);
        return Optional.of(id)
                .filter(LessonId::isWellFormed)
                .flatMap(known -> recurrences.of(new LessonId(known), viewer))
                .<HttpResponse<?>>map(line -> HttpResponse.ok(answer(line.group())))
                .orElseGet(() ->
                        Problem.response(
                                HttpStatus.NOT_FOUND,
                                "There is no lesson " + id,
                                request.getPath()));
    }

    private static GroupAnswer answer(Group group) {
        return new GroupAnswer(
                group.newest().title(),
                "/lessons/" + group.newest().id(),
                group.times(),
                group.missions().stream().map(MissionId::value).toList(),
                group.since().map(PartialDate::toString).orElse(null),
                group.implemented(),
                group.said().stream().map(RecurrenceController::answer).toList());
    }

    private static SaidAnswer answer(Said said) {
        return new SaidAnswer(
                said.id().value(),
                said.title(),
                "/lessons/" + said.id(),
                said.stage().code(),
                said.date().toString(),
                said.themes().stream().map(ThemeId::value).toList(),
                said.missions().stream().map(MissionId::value).toList());
    }
}
