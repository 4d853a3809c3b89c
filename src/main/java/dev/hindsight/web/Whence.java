package dev.hindsight.web;

import dev.hindsight.accounts.AccountSettings;
import dev.hindsight.accounts.Knock;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a request comes from, found out once for each: network address, browser, and whether it
/// came over TLS. What a proxy says of that counts only where the settings trust it.
record Whence(Knock knock, boolean overTls) {
    private static final String ATTRIBUTE = Whence.class.getName();
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    static void note(HttpRequest<?> request, AccountSettings settings) {
        boolean proxied =
                settings.trustProxy()
                        && "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
        Knock knock =
                new Knock(
                        network(request, settings.trustProxy()),
                        BrowserNames.of(
                                Optional.ofNullable(request.getHeaders().get("User-Agent"))
                                        .orElse("")));
        request.setAttribute(ATTRIBUTE, new Whence(knock, request.isSecure() || proxied));
    }

    static Whence of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Whence.class)
                .orElseGet(() -> new Whence(Knock.UNKNOWN, request.isSecure()));
    }

    /// Of a list of proxies, the last entry: the nearest proxy has written it.
    private static String network(HttpRequest<?> request, boolean trusted) {
        String told = trusted ? request.getHeaders().get("X-Forwarded-For") : null;
        if (told != null) {
            String last = told.substring(told.lastIndexOf(',') + 1).strip();
            if (ADDRESS.matcher(last).matches()) {
                return last;
            }
        }
        InetSocketAddress from = request.getRemoteAddress();
        InetAddress address = from == null ? null : from.getAddress();
        return address == null ? "" : address.getHostAddress().replaceFirst("%.*", "");
    }
}
