package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Whom;
import dev.hindsight.maildrop.MailAddresses;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;

/// `/mail-address`: makes the address at which one hands in by e-mail; the one before ends.
@Controller("/mail-address")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailAddressController {
    private final MailAddresses addresses;

    MailAddressController(MailAddresses addresses) {
        this.addresses = addresses;
    }

    @Access(Whom.CONTRIBUTOR)
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(HttpRequest<?> request) {
        Optional<String> _ = addresses.renew(SubmissionPages.contributor(request));
        return HttpResponse.seeOther(URI.create("/submissions#mail-address"));
    }
}
