package dev.hindsight.web;

import dev.hindsight.submissions.Submissions;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers a form that announces more bytes than any file may have, before a byte of it is stored,
/// with a page that holds what was typed.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LargeForms implements Ordered {
    /// So much may come beside the file.
    static final long TEXTS = 1 << 20;

    private final BeanProvider<Submissions> submissions;
    private final SignInForms forms;

    LargeForms(BeanProvider<Submissions> submissions, SignInForms forms) {
        this.submissions = submissions;
        this.forms = forms;
    }

    /// After the filter that has read the texts and knows that the form comes from here.
    @Override
    public int getOrder() {
        return SessionFilter.ORDER + 20;
    }

    /// Looks at what a request announces.
    ///
    /// @return null to let the request through
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> check(HttpRequest<?> request) throws IOException {
        boolean page = !request.getPath().startsWith("/api/");
        if (!page || request.getContentLength() <= TEXTS) {
            return null;
        }
        long largest = submissions.get().largestFile();
        if (request.getContentLength() <= largest + TEXTS) {
            return null;
        }
        drain(request);
        Messages m = Pages.messages(request);
        Visitor visitor = Visitor.of(request);
        LocalPath action = LocalPath.orHome(Optional.of(request.getUri().getRawPath()));
        return forms.resend(
                        request,
                        Resend.of(action, SentForm.of(request), visitor.csrf()),
                        m.text("hand-in.too-large", m.size(largest)),
                        visitor)
                .status(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
    }

    /// A browser shows an answer only once it has sent everything.
    static void drain(HttpRequest<?> request) throws IOException {
        if (request instanceof ServerHttpRequest<?> received) {
            try (CloseableByteBody body = received.byteBody().move();
                    InputStream in = body.toInputStream()) {
                SentFile.drain(in);
            }
        }
    }
}
