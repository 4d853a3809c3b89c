package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.CatalogueReferences;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.References.Target;
import dev.hindsight.lessons.Rendered;
import dev.hindsight.lessons.Revision;
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

/// `GET /api/v1/practices` and `/{id}`.
@Controller("/api/v1/practices")
final class PracticesController {
    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of("theme", "mission", "page", "size"));
    private static final int DEFAULT_SIZE = 20;
    static final int LARGEST_SIZE = 100;
    static final int LAST_PAGE = 1_000_000;

    private final Practices practices;
    private final CatalogueReferences references;
    private final Readings readings;

    PracticesController(Practices practices, CatalogueReferences references, Readings readings) {
        this.practices = practices;
        this.references = references;
        this.readings = readings;
    }

    /// A page of the list, the newest first.
    @Serdeable
    record ListAnswer(long total, int page, int size, List<PracticeAnswer> practices) {}

    /// What is said of a practice.
    ///
    /// @param themes the main theme first
    @Serdeable
    record PracticeAnswer(
            String id,
            String title,
            String url,
            String date,
            String status,
            String label,
            List<String> themes,
            List<String> mission) {}

    /// A practice with its text.
    ///
    /// @param text Markdown
    /// @param html the same, safe to be shown
    @Serdeable
    record WholeAnswer(
            PracticeAnswer practice,
            String text,
            String html,
            List<EvidenceAnswer> evidence,
            RevisionAnswer revision) {}

    /// A piece of evidence.
    ///
    /// @param reference as it stands in the text
    /// @param source title, or full reference of what is not here; null where it is unknown
    /// @param url of the place; null where it is not here
    /// @param quote text at the place; null where it is not here
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record EvidenceAnswer(
            int number,
            String reference,
            String shows,
            @Nullable String source,
            @Nullable String url,
            @Nullable Integer page,
            @Nullable String quote) {}

    @Serdeable
    record RevisionAnswer(int number, String author, Instant time) {}

    @Access(Whom.ANYONE)
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    ListAnswer practices(HttpRequest<?> request) {
        HttpParameters parameters = request.getParameters();
        onlyKnown(parameters, KNOWN);
        int page = number(parameters, "page", 1, LAST_PAGE);
        int size = number(parameters, "size", DEFAULT_SIZE, LARGEST_SIZE);
        PracticeFilter filter = filter(parameters);
        Viewer viewer = Viewers.of(request);
        return new ListAnswer(
                practices.count(viewer, filter),
                page,
                size,
                practices.list(viewer, filter, (page - 1) * size, size).stream()
                        .map(PracticesController::answer)
                        .toList());
    }

    static void onlyKnown(HttpParameters parameters, Set<String> known) {
        Set<String> unknown = new TreeSet<>(parameters.names());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new BadParameter(
                    String.format(
                            Locale.ROOT, "There is no parameter %s; there are %s", unknown, known));
        }
    }

    private static PracticeFilter filter(HttpParameters parameters) {
        return new PracticeFilter(
                values(parameters, "theme", ThemeId::new),
                values(parameters, "mission", MissionId::new));
    }

    static <T> Set<T> values(HttpParameters parameters, String name, Function<String, T> reader) {
        try {
            return parameters.getAll(name).stream()
                    .filter(value -> !value.isBlank())
                    .map(reader)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new BadParameter(String.valueOf(e.getMessage()), e);
        }
    }

    static int number(HttpParameters parameters, String name, int otherwise, int most) {
        String given = parameters.getFirst(name).orElse(String.valueOf(otherwise));
        int number = given.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(given) : 0;
        if (number < 1 || number > most) {
            throw new BadParameter(
                    String.format(
                            Locale.ROOT,
                            "`%s` is a whole number from 1 to %d, not: %s",
                            name,
                            most,
                            given));
        }
        return number;
    }

    @Access(Whom.ANYONE)
    @Get("/{id}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> practice(HttpRequest<?> request, String id) {
        Viewer viewer = Viewers.of(request);
        return Optional.of(id)
                .filter(PracticeId::isWellFormed)
                .flatMap(known -> practices.find(new PracticeId(known), viewer))
                .<HttpResponse<?>>map(practice -> {
                    readings.shown(viewer, practice.label(), "practice", id, "read");
                    return HttpResponse.ok(whole(practice, viewer));
                })
                .orElseGet(() ->
                        Problem.response(
                                HttpStatus.NOT_FOUND,
                                "There is no practice " + id,
                                request.getPath()));
    }

    private static PracticeAnswer answer(Practice practice) {
        return new PracticeAnswer(
                practice.id().value(),
                practice.title(),
                "/practices/" + practice.id(),
                practice.text().date().toString(),
                practice.text().status().code(),
                practice.label().value(),
                practice.text().themes().stream().map(ThemeId::value).toList(),
                practice.text().missions().stream().map(MissionId::value).toList());
    }

    private WholeAnswer whole(Practice practice, Viewer viewer) {
        Rendered rendered = PracticeMarkup.render(practice.text(), references.of(viewer));
        Revision revision = practice.revision();
        return new WholeAnswer(
                answer(practice),
                practice.text().body(),
                rendered.html(),
                rendered.citations().stream().map(PracticesController::answer).toList(),
                new RevisionAnswer(revision.number(), revision.author(), revision.time()));
    }

    private static EvidenceAnswer answer(Rendered.Citation citation) {
        String reference = citation.reference().toString();
        return switch (citation.target()) {
            case Target.Held held ->
                    new EvidenceAnswer(
                            citation.number(),
                            reference,
                            citation.shows(),
                            held.title(),
                            held.url(),
                            held.page(),
                            held.passage());
            case Target.Described described ->
                    new EvidenceAnswer(
                            citation.number(),
                            reference,
                            citation.shows(),
                            described.source().reference(),
                            null,
                            null,
                            null);
            case Target.Unknown _ ->
                    new EvidenceAnswer(
                            citation.number(), reference, citation.shows(), null, null, null, null);
        };
    }
}
