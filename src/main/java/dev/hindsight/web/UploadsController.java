package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Limit;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.submissions.ResumableUploads;
import dev.hindsight.submissions.ResumableUploads.Beginning;
import dev.hindsight.submissions.ResumableUploads.Piece;
import dev.hindsight.submissions.UploadSession;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/uploads`: files that arrive piece by piece, in the shape of tus 1.0.0 with the extensions
/// creation, expiration and termination (<https://tus.io/protocols/resumable-upload>).
@Controller("/uploads")
@Produces(MediaType.TEXT_PLAIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UploadsController {
    /// The media type of a piece.
    static final String BYTES = "application/offset+octet-stream";

    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private final ResumableUploads uploads;

    UploadsController(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    @Access(value = Whom.CONTRIBUTOR, limit = Limit.UPLOAD)
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> begin(
            HttpRequest<?> request,
            @Header(LENGTH) @Nullable String length,
            @Header("Upload-Metadata") @Nullable String metadata)
            throws IOException {
        Viewer.Person person = SubmissionPages.contributor(request);
        Optional<Long> size = number(length).filter(bytes -> bytes > 0);
        if (size.isEmpty()) {
            return told(HttpStatus.BAD_REQUEST, "Upload-Length is the size of the file in bytes");
        }
        return switch (uploads.begin(name(metadata), size.get(), person)) {
            case Beginning.Begun(UploadSession session) ->
                    expiring(HttpResponse.status(HttpStatus.CREATED), session)
                            .header(HttpHeaders.LOCATION, "/uploads/" + session.id());
            case Beginning.TooLarge(long largest) ->
                    told(
                                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                                    Pages.messages(request)
                                            .text(
                                                    "hand-in.too-large",
                                                    Pages.messages(request).size(largest)))
                            .header("Tus-Max-Size", String.valueOf(largest));
            case Beginning.TooMany _ ->
                    told(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "At most " + ResumableUploads.MOST + " files of one person wait here");
        };
    }

    @Access(Whom.CONTRIBUTOR)
    @Head("/{id}")
    HttpResponse<?> offset(HttpRequest<?> request, String id) throws IOException {
        UploadSession session =
                uploads.find(id, SubmissionPages.contributor(request))
                        .orElseThrow(UploadsController::missing);
        return at(HttpResponse.ok(), session)
                .header(LENGTH, String.valueOf(session.size()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Access(Whom.CONTRIBUTOR)
    @Patch("/{id}")
    @Consumes(BYTES)
    HttpResponse<?> piece(
            HttpRequest<?> request, String id, @Header(OFFSET) @Nullable String offset)
            throws IOException {
        Viewer.Person person = SubmissionPages.contributor(request);
        Optional<Long> from = number(offset);
        if (from.isEmpty() || !(request instanceof ServerHttpRequest<?> received)) {
            return told(HttpStatus.BAD_REQUEST, "Upload-Offset says where the piece begins");
        }
        try (CloseableByteBody body = received.byteBody().move();
                InputStream in = body.toInputStream()) {
            return switch (uploads.append(id, from.get(), in, person)) {
                case Piece.Kept(UploadSession session) ->
                        at(HttpResponse.status(HttpStatus.NO_CONTENT), session);
                case Piece.Elsewhere(UploadSession session) ->
                        at(told(HttpStatus.CONFLICT, "The next piece begins elsewhere"), session);
                case Piece.TooLong(UploadSession session) ->
                        at(
                                told(
                                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                                        "There are more bytes than Upload-Length said"),
                                session);
                case Piece.Busy _ -> told(HttpStatus.LOCKED, "Another piece is on its way");
                case Piece.Missing _ -> throw missing();
            };
        }
    }

    @Access(Whom.CONTRIBUTOR)
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, String id) throws IOException {
        if (!uploads.end(id, SubmissionPages.contributor(request))) {
            throw missing();
        }
        return tus(HttpResponse.status(HttpStatus.NO_CONTENT));
    }

    private static HttpStatusException missing() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "No such upload");
    }

    private static MutableHttpResponse<?> told(HttpStatus status, String words) {
        return tus(HttpResponse.status(status).body(words));
    }

    private static MutableHttpResponse<?> tus(MutableHttpResponse<?> response) {
        return response.header("Tus-Resumable", VERSION);
    }

    private static MutableHttpResponse<?> at(
            MutableHttpResponse<?> response, UploadSession session) {
        return expiring(response, session).header(OFFSET, String.valueOf(session.offset()));
    }

    private static MutableHttpResponse<?> expiring(
            MutableHttpResponse<?> response, UploadSession session) {
        return tus(response)
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                session.expires().atOffset(ZoneOffset.UTC)));
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("\\d{1,15}"))
                .map(Long::parseLong);
    }

    /// `filename` and its value in base64, among other pairs.
    private static String name(@Nullable String metadata) {
        if (metadata != null) {
            for (String pair : metadata.split(",", -1)) {
                String[] parts = pair.strip().split(" ", 2);
                if (parts.length == 2 && parts[0].equals("filename")) {
                    return decoded(parts[1]);
                }
            }
        }
        return "file";
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // a name that cannot be read is no reason to refuse a file
            return "file";
        }
    }
}
