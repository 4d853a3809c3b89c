package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.CatalogueReferences;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonAction;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonMove;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import dev.hindsight.lessons.References;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.lessons.Stage;
import dev.hindsight.oversight.Readings;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/lessons` and `/{id}`.
@Controller("/api/v1/lessons")
final class LessonsController {
    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of("state", "theme", "mission", "overdue", "page", "size"));
    private static final int DEFAULT_SIZE = 20;

    private final Lessons lessons;
    private final CatalogueReferences references;
    private final Readings readings;

    LessonsController(Lessons lessons, CatalogueReferences references, Readings readings) {
        this.lessons = lessons;
        this.references = references;
        this.readings = readings;
    }

    /// A page of the list, the newest first.
    @Serdeable
    record ListAnswer(long total, int page, int size, List<LessonAnswer> lessons) {}

    /// What is said of a lesson.
    ///
    /// @param themes the main theme first
    @Serdeable
    record LessonAnswer(
            String id,
            String title,
            String url,
            String state,
            String date,
            String label,
            List<String> themes,
            List<String> mission) {}

    /// A lesson with all that happened to it.
    ///
    /// @param evidence what shows that it was implemented
    /// @param successor id of the lesson that took its place; null where none did or the viewer may
    ///   not see it
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record WholeAnswer(
            LessonAnswer lesson,
            String statement,
            List<ProofAnswer> sources,
            List<ActionAnswer> actions,
            List<ProofAnswer> evidence,
            List<MoveAnswer> moves,
            @Nullable String successor) {}

    /// A proof.
    ///
    /// @param reference to a document or source; null for a page elsewhere
    /// @param source title, or full reference of what is not here; null where it is unknown
    /// @param url of the place; null where it is not here
    /// @param quote text at the place; null where it is not here
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ProofAnswer(
            @Nullable String reference,
            String shows,
            @Nullable String source,
            @Nullable String url,
            @Nullable Integer page,
            @Nullable String quote) {}

    @Serdeable
    record ActionAnswer(
            int number,
            String what,
            String owner,
            String due,
            String status,
            List<NoteAnswer> notes) {}

    @Serdeable
    record NoteAnswer(
            String actor,
            Instant time,
            String status,
            String comment,
            List<ProofAnswer> evidence) {}

    @Serdeable
    record MoveAnswer(int number, String step, String actor, Instant time, String reason) {}

    @Access(Whom.ANYONE)
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    ListAnswer lessons(HttpRequest<?> request) {
        HttpParameters parameters = request.getParameters();
        PracticesController.onlyKnown(parameters, KNOWN);
        int page = PracticesController.number(parameters, "page", 1, PracticesController.LAST_PAGE);
        int size =
                PracticesController.number(
                        parameters, "size", DEFAULT_SIZE, PracticesController.LARGEST_SIZE);
        LessonFilter filter = filter(parameters);
        Viewer viewer = Viewers.of(request);
        return new ListAnswer(
                lessons.count(viewer, filter),
                page,
                size,
                lessons.list(viewer, filter, (page - 1) * size, size).stream()
                        .map(LessonsController::answer)
                        .toList());
    }

    private static LessonFilter filter(HttpParameters parameters) {
        return new LessonFilter(
                values(parameters, "state", LessonsController::stage),
                values(parameters, "theme", ThemeId::new),
                values(parameters, "mission", MissionId::new),
                overdue(parameters));
    }

    private static boolean overdue(HttpParameters parameters) {
        String given = parameters.getFirst("overdue").orElse("false");
        if (!given.equals("true") && !given.equals("false")) {
            throw new BadParameter("`overdue` is true or false, not: " + given);
        }
        return given.equals("true");
    }

    private static Stage stage(String code) {
        return Stage.ofCode(code)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                String.format(
                                        Locale.ROOT,
                                        "There is no state %s; there are %s",
                                        code,
                                        List.of(Stage.values()).stream()
                                                .map(Stage::code)
                                                .collect(Collectors.joining(", ")))));
    }

    private static <T> Set<T> values(
            HttpParameters parameters, String name, Function<String, T> reader) {
        return PracticesController.values(parameters, name, reader);
    }

    @Access(Whom.ANYONE)
    @Get("/{id}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> lesson(HttpRequest<?> request, String id) {
        Viewer viewer = Viewers.of(request);
        return Optional.of(id)
                .filter(LessonId::isWellFormed)
                .flatMap(known -> lessons.find(new LessonId(known), viewer))
                .<HttpResponse<?>>map(lesson -> {
                    readings.shown(viewer, lesson.label(), "lesson", id, "read");
                    return HttpResponse.ok(whole(lesson, viewer));
                })
                .orElseGet(() ->
                        Problem.response(
                                HttpStatus.NOT_FOUND,
                                "There is no lesson " + id,
                                request.getPath()));
    }

    private static LessonAnswer answer(Lesson lesson) {
        return new LessonAnswer(
                lesson.id().value(),
                lesson.title(),
                "/lessons/" + lesson.id(),
                lesson.stage().code(),
                lesson.text().date().toString(),
                lesson.label().value(),
                lesson.text().themes().stream().map(ThemeId::value).toList(),
                lesson.text().missions().stream().map(MissionId::value).toList());
    }

    private WholeAnswer whole(Lesson lesson, Viewer viewer) {
        References known = references.of(viewer);
        return new WholeAnswer(
                answer(lesson),
                lesson.text().statement(),
                proofs(lesson.text().sources(), known),
                lesson.state().actions().stream().map(it -> answer(it, known)).toList(),
                proofs(lesson.state().evidence(), known),
                lesson.moves().stream().map(LessonsController::answer).toList(),
                lesson.successor()
                        .flatMap(id -> lessons.find(id, viewer))
                        .map(other -> other.id().value())
                        .orElse(null));
    }

    private static ActionAnswer answer(LessonAction action, References known) {
        return new ActionAnswer(
                action.number(),
                action.what(),
                action.owner(),
                action.due().toString(),
                action.status().code(),
                action.notes().stream()
                        .map(note ->
                                new NoteAnswer(
                                        note.actor(),
                                        note.at(),
                                        note.status().code(),
                                        note.comment(),
                                        proofs(note.evidence(), known)))
                        .toList());
    }

    private static MoveAnswer answer(LessonMove move) {
        return new MoveAnswer(
                move.number(), move.step().code(), move.actor(), move.at(), move.step().reason());
    }

    private static List<ProofAnswer> proofs(List<Proof> proofs, References known) {
        return proofs.stream().map(proof -> answer(proof, known)).toList();
    }

    private static ProofAnswer answer(Proof proof, References known) {
        String shows = proof.shows();
        String target = proof.target();
        return switch (proof) {
            case Proof.Web _ -> new ProofAnswer(null, shows, null, target, null, null);
            case Proof.Place place ->
                    switch (known.resolve(place.reference())) {
                        case Target.Held held ->
                                new ProofAnswer(
                                        target,
                                        shows,
                                        held.title(),
                                        held.url(),
                                        held.page(),
                                        held.passage());
                        case Target.Described described ->
                                new ProofAnswer(
                                        target,
                                        shows,
                                        described.source().reference(),
                                        null,
                                        null,
                                        null);
                        case Target.Unknown _ ->
                                new ProofAnswer(target, shows, null, null, null, null);
                    };
        };
    }
}
