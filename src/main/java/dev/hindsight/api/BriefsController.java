package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.briefs.Brief;
import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.Briefs;
import dev.hindsight.briefs.Line;
import dev.hindsight.briefs.Phase;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Term;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/briefs`.
@Controller("/api/v1/briefs")
final class BriefsController {
    private static final Set<String> KNOWN = Set.of("theme", "mission", "phase", "q");

    private final Briefs briefs;
    private final Vocabulary vocabulary;

    BriefsController(Briefs briefs, Vocabulary vocabulary) {
        this.briefs = briefs;
        this.vocabulary = vocabulary;
    }

    /// A brief.
    ///
    /// @param terms ids of the terms that were looked for in place of a long text
    /// @param parts `know`, `worked`, `failed` and `open`, in this order
    @Serdeable
    record BriefAnswer(CoverageAnswer coverage, List<String> terms, List<PartAnswer> parts) {}

    /// How much of what matches the lines come from.
    @Serdeable
    record CoverageAnswer(
            ShareAnswer passages,
            ShareAnswer documents,
            ShareAnswer practices,
            ShareAnswer lessons,
            SpanAnswer used,
            SpanAnswer matching) {}

    @Serdeable
    record ShareAnswer(long used, long matching) {}

    /// Years and missions of documents.
    ///
    /// @param missions how many
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SpanAnswer(@Nullable Integer first, @Nullable Integer last, int missions) {}

    @Serdeable
    record PartAnswer(String part, List<LineAnswer> lines) {}

    /// A sentence and its place.
    ///
    /// @param basis why it was chosen, `detail` in which words
    /// @param state of a lesson; null for what is none
    /// @param due of the next action; null where there is none
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LineAnswer(
            String text,
            String language,
            SourceAnswer source,
            PlaceAnswer place,
            String basis,
            String detail,
            @Nullable String state,
            @Nullable String due) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SourceAnswer(
            String kind, String id, String title, @Nullable String date, List<String> mission) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PlaceAnswer(int number, @Nullable Integer page, @Nullable String para, String url) {}

    @Access(value = Whom.ANYONE, limit = Limit.SEARCH)
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    BriefAnswer brief(HttpRequest<?> request) {
        Parameters parameters = new Parameters(request, KNOWN);
        String text = parameters.text("q", "");
        if (text.length() > BriefRequest.LONGEST_QUERY) {
            throw new BadParameter("`q` has at most 1,000 characters, not " + text.length());
        }
        Set<ThemeId> themes =
                parameters.all("theme").stream()
                        .map(id -> theme(id))
                        .collect(Collectors.toUnmodifiableSet());
        BriefRequest wanted =
                new BriefRequest(
                        themes,
                        mission(parameters.text("mission", ""), vocabulary),
                        phase(parameters.text("phase", "")),
                        text);
        return answer(briefs.of(wanted, Viewers.of(request)));
    }

    private ThemeId theme(String id) {
        return Optional.of(id)
                .filter(ThemeId::isWellFormed)
                .map(ThemeId::new)
                .filter(known -> vocabulary.theme(known).isPresent())
                .orElseThrow(() -> new BadParameter("There is no `theme` " + id));
    }

    static @Nullable MissionId mission(String id, Vocabulary vocabulary) {
        if (id.isBlank()) {
            return null;
        }
        return Optional.of(id)
                .filter(MissionId::isWellFormed)
                .map(MissionId::new)
                .filter(known -> vocabulary.mission(known).isPresent())
                .orElseThrow(() -> new BadParameter("There is no `mission` " + id));
    }

    static @Nullable Phase phase(String code) {
        if (code.isBlank()) {
            return null;
        }
        return Phase.ofCode(code)
                .orElseThrow(() ->
                        new BadParameter(
                                "`phase` is planning, start-up, implementation, transition or"
                                        + " closure, not: "
                                        + code));
    }

    private static BriefAnswer answer(Brief brief) {
        return new BriefAnswer(
                coverage(brief.coverage()),
                brief.terms().stream().map(Term::id).toList(),
                brief.parts().stream()
                        .map(section ->
                                new PartAnswer(
                                        section.part().code(),
                                        section.lines().stream()
                                                .map(BriefsController::line)
                                                .toList()))
                        .toList());
    }

    private static CoverageAnswer coverage(Brief.Coverage coverage) {
        return new CoverageAnswer(
                share(coverage.passages()),
                share(coverage.documents()),
                share(coverage.practices()),
                share(coverage.lessons()),
                span(coverage.used()),
                span(coverage.matching()));
    }

    private static ShareAnswer share(Brief.Share share) {
        return new ShareAnswer(share.used(), share.matching());
    }

    private static SpanAnswer span(Brief.Span span) {
        return new SpanAnswer(span.first(), span.last(), span.missions());
    }

    private static LineAnswer line(Line line) {
        Line.Source source = line.source();
        Line.Place place = line.place();
        Line.Progress progress = line.progress();
        return new LineAnswer(
                line.text(),
                line.language().code(),
                new SourceAnswer(
                        source.kind().code(),
                        source.id(),
                        source.title(),
                        source.date() == null ? null : source.date().toString(),
                        source.missions()),
                new PlaceAnswer(place.number(), place.page(), place.para(), place.url()),
                line.why().basis().code(),
                line.why().detail(),
                progress == null ? null : progress.stage().code(),
                progress == null || progress.due() == null
                        ? null
                        : Objects.toString(progress.due()));
    }
}
