package dev.hindsight.web;

import dev.hindsight.kernel.Language;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/// An address whose parameters cannot be read; the answer is status 400 with a page that says why.
final class Unreadable extends HttpStatusException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /// What is wrong with the address.
    enum Reason {
        NUMBER("error.400.number"),
        QUERY_TOO_LONG("error.400.query");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        String explain(Messages m) {
            return m.text(key);
        }
    }

    Unreadable(Reason reason) {
        super(HttpStatus.BAD_REQUEST, reason.explain(Messages.in(Language.ENGLISH)));
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
