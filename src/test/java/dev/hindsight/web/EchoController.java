package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Stands for every page that takes something in: says what reached it, and from whom.
@Controller("/echo")
@Produces(MediaType.TEXT_PLAIN)
@Requires(env = PaperDoll.ENVIRONMENT)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EchoController {
    @Access(Whom.ANYONE)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    String form(HttpRequest<?> request, @Body String body) {
        return name(request) + " " + SentForm.encoded(body).value("note").orElse("nothing");
    }

    @Access(Whom.ANYONE)
    @Post("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    String file(HttpRequest<?> request, @Part("note") String note, CompletedFileUpload file)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return name(request) + " " + note + " " + size;
        }
    }

    @Access(Whom.ANYONE)
    @Put
    String put() {
        return "put";
    }

    @Access(Whom.ANYONE)
    @Delete
    String delete() {
        return "deleted";
    }

    private static String name(HttpRequest<?> request) {
        return Viewers.person(request).map(person -> person.name()).orElse("nobody");
    }
}
