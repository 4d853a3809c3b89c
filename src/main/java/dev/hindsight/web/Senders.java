package dev.hindsight.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells the network address that a request comes from.
@Singleton
final class Senders {
    private static final int PREFIX = 8;
    private final Set<InetAddress> proxies;

    Senders(LimitSettings settings) {
        this.proxies = settings.proxies();
    }

    /// A key for the address: whole for IPv4, the first 64 bits for IPv6, of which one customer has
    /// all the rest.
    String of(HttpRequest<?> request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress sender = remote.getAddress();
        return sender == null
                ? remote.getHostString()
                : key(behind(sender, request.getHeaders().getAll("X-Forwarded-For")));
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
