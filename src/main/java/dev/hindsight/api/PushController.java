package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Whom;
import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.PlanReader;
import dev.hindsight.briefs.PlanReader.Reading;
import dev.hindsight.briefs.Push;
import dev.hindsight.briefs.Pushed;
import dev.hindsight.briefs.Pushed.Reason;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.vocabulary.Term;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `POST /api/v1/push`: which practices and lessons apply to a plan; nothing of it is stored.
@Controller("/api/v1/push")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PushController {
    private final Push push;
    private final PlanReader reader;
    private final Vocabulary vocabulary;

    PushController(Push push, PlanReader reader, Vocabulary vocabulary) {
        this.push = push;
        this.reader = reader;
        this.vocabulary = vocabulary;
    }

    /// What applies, passage by passage.
    ///
    /// @param left how many further passages were not looked at
    @Serdeable
    record PushedAnswer(List<PassageAnswer> passages, int left) {}

    /// A passage of the plan.
    ///
    /// @param items empty where nothing applies
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PassageAnswer(@Nullable Integer page, String text, List<ItemAnswer> items) {}

    /// A practice or lesson that applies.
    ///
    /// @param state of a lesson; null for a practice
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ItemAnswer(
            String kind,
            String id,
            String title,
            String url,
            @Nullable String state,
            List<ReasonAnswer> reasons) {}

    /// Why something applies.
    ///
    /// @param reason `concepts`, `theme`, `mission`, `phase` or `meaning`
    /// @param values ids; none for `meaning`
    @Serdeable
    record ReasonAnswer(String reason, List<String> values) {}

    @Access(value = Whom.ANYONE, limit = Limit.UPLOAD)
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> push(
            HttpRequest<?> request,
            @Part("mission") @Nullable String mission,
            @Part("phase") @Nullable String phase,
            @Part("text") @Nullable String text,
            @Nullable CompletedFileUpload file)
            throws IOException {
        return switch (read(Objects.requireNonNullElse(text, ""), file)) {
            case Reading.Understood(List<ThemedPassage> passages) ->
                    HttpResponse.ok(
                            answer(
                                    push.of(
                                            passages,
                                            BriefsController.mission(
                                                    Objects.requireNonNullElse(mission, ""),
                                                    vocabulary),
                                            BriefsController.phase(
                                                    Objects.requireNonNullElse(phase, "")),
                                            Viewers.of(request))));
            case Reading.TooLarge() ->
                    Problem.response(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            "The file is too large; at most "
                                    + PlanReader.LARGEST_FILE
                                    + " bytes are taken. Split it",
                            request.getPath());
            case Reading.Unreadable(_, String reason) ->
                    Problem.response(HttpStatus.UNPROCESSABLE_ENTITY, reason, request.getPath());
        };
    }

    private Reading read(String text, @Nullable CompletedFileUpload file) throws IOException {
        if (file != null && !file.getFilename().isBlank()) {
            try (InputStream in = file.getInputStream()) {
                return reader.file(in, file.getFilename());
            }
        }
        if (text.isBlank()) {
            throw new BadParameter("Send a `text` or a `file`");
        }
        if (text.length() > BriefRequest.LONGEST_TEXT) {
            throw new BadParameter("`text` has at most 100,000 characters, not " + text.length());
        }
        return reader.text(text);
    }

    private static PushedAnswer answer(Pushed pushed) {
        return new PushedAnswer(
                pushed.passages().stream()
                        .map(passage ->
                                new PassageAnswer(
                                        passage.page(),
                                        passage.text(),
                                        passage.items().stream()
                                                .map(PushController::item)
                                                .toList()))
                        .toList(),
                pushed.left());
    }

    private static ItemAnswer item(Pushed.Item item) {
        return new ItemAnswer(
                item.kind().code(),
                item.id(),
                item.title(),
                item.url(),
                item.stage() == null ? null : item.stage().code(),
                item.reasons().stream().map(PushController::reason).toList());
    }

    private static ReasonAnswer reason(Reason reason) {
        return switch (reason) {
            case Reason.Concepts(List<Term> terms) ->
                    new ReasonAnswer("concepts", terms.stream().map(Term::id).toList());
            case Reason.Theme theme -> new ReasonAnswer("theme", List.of(theme.theme().value()));
            case Reason.Mission mission ->
                    new ReasonAnswer("mission", List.of(mission.mission().value()));
            case Reason.InPhase phase -> new ReasonAnswer("phase", List.of(phase.phase().code()));
            case Reason.Meaning _ -> new ReasonAnswer("meaning", List.of());
        };
    }
}
