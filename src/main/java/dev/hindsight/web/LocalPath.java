package dev.hindsight.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address on this site to go on to, given by a form or an address: never one that leads
/// elsewhere.
record LocalPath(String value) {
    private static final int LONGEST = 4_000;

    /// One slash, then no second one and no backslash, which browsers take for one; nothing that
    /// could end a header line.
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    static final LocalPath HOME = new LocalPath("/");

    LocalPath {
        if (!isLocal(value)) {
            throw new IllegalArgumentException("An address on this site begins with /: " + value);
        }
    }

    /// The address if it is on this site, else the home page.
    static LocalPath orHome(Optional<String> given) {
        return given.filter(LocalPath::isLocal)
                .map(LocalPath::new)
                .filter(path -> !path.value.startsWith(SignInController.PATH))
                .orElse(HOME);
    }

    private static boolean isLocal(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException _) {
            // what cannot be read leads nowhere
            return false;
        }
    }

    URI uri() {
        return URI.create(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
