package dev.hindsight.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells the network address that a request comes from, and whether it came over TLS. What proxies
/// say of that counts only where the settings trust them.
@Singleton
final class Senders {
    private static final int PREFIX = 8;
    private final Set<InetAddress> proxies;

    Senders(LimitSettings settings) {
        this.proxies = settings.proxies();
    }

    /// The address in its usual form; empty where it is not known.
    String address(HttpRequest<?> request) {
        return origin(request).map(InetAddress::getHostAddress).orElse("").replaceFirst("%.*", "");
    }

    /// Whether it came over TLS, by itself or as a trusted proxy says.
    boolean overTls(HttpRequest<?> request) {
        InetAddress sender = request.getRemoteAddress().getAddress();
        boolean told = "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
        return request.isSecure() || (told && sender != null && proxies.contains(sender));
    }

    private Optional<InetAddress> origin(HttpRequest<?> request) {
        return Optional.ofNullable(request.getRemoteAddress().getAddress())
                .map(sender -> behind(sender, request.getHeaders().getAll("X-Forwarded-For")));
    }

    /// A key for the address: whole for IPv4, the first 64 bits for IPv6, of which one customer has
    /// all the rest.
    String of(HttpRequest<?> request) {
        return origin(request)
                .map(Senders::key)
                .orElseGet(() -> request.getRemoteAddress().getHostString());
    }

    /// From the last address to the first: each one is believed only because a trusted proxy wrote
    /// it there. Anyone can write into the first ones.
    private InetAddress behind(InetAddress sender, List<String> headers) {
        List<String> chain =
                headers.stream().flatMap(line -> Arrays.stream(line.split(",", -1))).toList();
        InetAddress last = sender;
        for (String text : chain.reversed()) {
            Optional<InetAddress> before =
                    proxies.contains(last) ? literal(text.strip()) : Optional.empty();
            if (before.isEmpty()) {
                return last;
            }
            last = before.get();
        }
        return last;
    }

    /// Never looks up a name.
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            // no address: whoever wrote it stays who sent it
            return Optional.empty();
        }
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, PREFIX));
    }
}
