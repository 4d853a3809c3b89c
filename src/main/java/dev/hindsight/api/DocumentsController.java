package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.documents.Attachments;
import dev.hindsight.documents.Descriptions;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Families;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.Moves;
import dev.hindsight.documents.Relative;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Candidates;
import dev.hindsight.oversight.Readings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Documents, their passages and their originals as JSON and bytes.
@Controller("/api/v1/documents/{id}")
final class DocumentsController {
    private final Documents documents;
    private final Moves moves;
    private final Descriptions descriptions;
    private final Families families;
    private final Attachments attachments;
    private final Candidates candidates;
    private final Readings readings;

    DocumentsController(
            Documents documents,
            Moves moves,
            Descriptions descriptions,
            Families families,
            Attachments attachments,
            Candidates candidates,
            Readings readings) {
        this.documents = documents;
        this.moves = moves;
        this.descriptions = descriptions;
        this.families = families;
        this.attachments = attachments;
        this.candidates = candidates;
        this.readings = readings;
    }

    /// A document without its passages.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DocumentAnswer(
            String id,
            String title,
            String url,
            String label,
            Description description,
            List<String> themes,
            CoverageAnswer coverage,
            OriginalAnswer original,
            List<ClaimAnswer> claims,
            @Nullable LinkAnswer parent,
            List<LinkAnswer> attachments) {}

    /// A document that this one is attached to, or that is attached to it.
    @Serdeable
    record LinkAnswer(String id, String name, String title, String url) {}

    /// What stands in a field and where it comes from; said by a person means certain.
    @Serdeable
    record ClaimAnswer(String field, List<String> values, String origin, int confidence) {}

    /// A document that shares text with the one asked for.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RelativeAnswer(
            String id,
            String title,
            @Nullable String date,
            String url,
            String kinship,
            List<SharedAnswer> passages) {}

    /// Numbers of a passage here and of nearly the same one there.
    @Serdeable
    record SharedAnswer(int number, int other) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Description(
            @Nullable String symbol,
            String type,
            @Nullable String date,
            List<String> mission,
            List<String> country,
            List<String> authors,
            @Nullable String organisation,
            String language) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CoverageAnswer(
            @Nullable Integer pages,
            List<Integer> needOcr,
            List<Integer> byOcr,
            List<Integer> withoutText,
            List<String> lost,
            int passages) {}

    @Serdeable
    record OriginalAnswer(
            String sha256, String name, String mediaType, long size, Instant received) {}

    /// A theme of a passage, who says so, and how surely; said by a curator means certain.
    @Serdeable
    record FiledAnswer(String theme, String origin, int confidence) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PassageAnswer(
            int number,
            @Nullable Integer page,
            List<String> section,
            @Nullable String para,
            String kind,
            String language,
            List<String> themes,
            List<FiledAnswer> filed,
            boolean ocr,
            String text) {}

    @Access(Whom.ANYONE)
    @Get
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> document(HttpRequest<?> request, String id) {
        return found(
                request,
                id,
                document -> {
                    Viewer viewer = Viewers.of(request);
                    return HttpResponse.ok(
                            answer(
                                    document,
                                    claims(document, viewer),
                                    attachments.of(document.id(), viewer)));
                });
    }

    @Access(Whom.ANYONE)
    @Get("/passages")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> passages(HttpRequest<?> request, String id) {
        return found(
                request,
                id,
                document ->
                        HttpResponse.ok(
                                documents.passages(document.id(), Viewers.of(request)).stream()
                                        .map(passage -> answer(document.coverage(), passage))
                                        .toList()));
    }

    /// Documents that share text with one, the nearest first.
    @Access(Whom.ANYONE)
    @Get("/family")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> family(HttpRequest<?> request, String id) {
        return found(
                request,
                id,
                document ->
                        HttpResponse.ok(
                                families.of(document.id(), Viewers.of(request)).stream()
                                        .map(DocumentsController::answer)
                                        .toList()));
    }

    private static RelativeAnswer answer(Relative relative) {
        return new RelativeAnswer(
                relative.id().value(),
                relative.title(),
                relative.date() == null ? null : relative.date().toString(),
                "/documents/" + relative.id(),
                relative.kinship().name().toLowerCase(Locale.ROOT),
                relative.passages().stream()
                        .map(shared -> new SharedAnswer(shared.number(), shared.other()))
                        .toList());
    }

    /// The bytes as they came in, always as a download: an original may be a page with a script.
    @Access(Whom.ANYONE)
    @Get("/original")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> original(HttpRequest<?> request, String id) {
        return found(request, id, document -> download(document, request));
    }

    private HttpResponse<?> download(Document document, HttpRequest<?> request) {
        Optional<Path> file = documents.original(document.id(), Viewers.of(request));
        return file.<HttpResponse<?>>map(path ->
                        HttpResponse.ok(
                                new SystemFile(path.toFile()).attach(document.original().name())))
                .orElseGet(() -> notFound(request, document.id().value()));
    }

    /// What the lesson finder finds in a document, in reading order.
    @Access(Whom.ANYONE)
    @Get("/candidates")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> candidates(HttpRequest<?> request, String id) {
        return found(
                request,
                id,
                document ->
                        HttpResponse.ok(
                                candidates.of(document.id(), Viewers.of(request)).stream()
                                        .filter(found -> found.dismissal() == null)
                                        .map(CandidateAnswer::of)
                                        .toList()));
    }

    private HttpResponse<?> found(
            HttpRequest<?> request, String id, Function<Document, HttpResponse<?>> answer) {
        Viewer viewer = Viewers.of(request);
        return Optional.of(id)
                .filter(DocumentId::isWellFormed)
                .map(DocumentId::new)
                .flatMap(known -> moves.at(known, viewer))
                .<HttpResponse<?>>map(document -> {
                    String verb = request.getPath().endsWith("/original") ? "downloaded" : "read";
                    String now = document.id().value();
                    readings.shown(viewer, document.label(), "document", now, verb);
                    return answer.apply(document);
                })
                .orElseGet(() -> notFound(request, id));
    }

    private static HttpResponse<?> notFound(HttpRequest<?> request, String id) {
        return Problem.response(
                HttpStatus.NOT_FOUND, "There is no document " + id, request.getPath());
    }

    /// What stands, field by field.
    private List<ClaimAnswer> claims(Document document, Viewer viewer) {
        return descriptions.claims(document.id(), viewer).stream()
                .flatMap(claims -> Arrays.stream(Field.values()).map(claims::standing))
                .flatMap(Optional::stream)
                .map(claim ->
                        new ClaimAnswer(
                                claim.field().code(),
                                claim.values(),
                                claim.origin().code(),
                                claim.confidence()))
                .toList();
    }

    private static LinkAnswer answer(Attachments.Link link) {
        return new LinkAnswer(
                link.id().value(), link.name(), link.title(), "/documents/" + link.id());
    }

    private static DocumentAnswer answer(
            Document document, List<ClaimAnswer> claims, Attachments.Links links) {
        Coverage coverage = document.coverage();
        return new DocumentAnswer(
                document.id().value(),
                document.metadata().title(),
                "/documents/" + document.id(),
                document.label().value(),
                description(document.metadata()),
                document.themes().stream().map(ThemeId::value).toList(),
                new CoverageAnswer(
                        coverage.pages(),
                        coverage.needOcr(),
                        coverage.byOcr(),
                        coverage.withoutText(),
                        coverage.lost(),
                        document.passages()),
                new OriginalAnswer(
                        document.original().hash().hex(),
                        document.original().name(),
                        document.original().mediaType(),
                        document.original().size(),
                        document.received()),
                claims,
                links.parents().stream().findFirst().map(DocumentsController::answer).orElse(null),
                links.attachments().stream().map(DocumentsController::answer).toList());
    }

    private static Description description(Metadata metadata) {
        return new Description(
                metadata.symbol(),
                metadata.type().code(),
                metadata.date() == null ? null : metadata.date().toString(),
                metadata.missions().stream().map(MissionId::value).toList(),
                metadata.countries(),
                metadata.authors(),
                metadata.organisation(),
                metadata.language().code());
    }

    private static PassageAnswer answer(Coverage coverage, ThemedPassage themed) {
        Passage passage = themed.passage();
        return new PassageAnswer(
                passage.number(),
                passage.page(),
                passage.section(),
                passage.para(),
                passage.kind().code(),
                passage.language().code(),
                themed.themes().stream().map(ThemeId::value).toList(),
                themed.filed().all().stream()
                        .map(it ->
                                new FiledAnswer(
                                        it.theme().value(), it.origin().code(), it.confidence()))
                        .toList(),
                coverage.isByOcr(passage.page()),
                passage.text());
    }
}
