package dev.hindsight.web;

import dev.hindsight.access.Limit;
import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// How often one person, or one network address where nobody has signed in, may do what costs much.
/// Zero sets no limit.
///
/// @param signIn attempts a minute from one address, 0 to 1,000,000
/// @param upload texts and files a minute, 0 to 1,000,000
/// @param search searches, suggestions and briefs a minute, 0 to 1,000,000
/// @param keys people and addresses that are remembered at the same time, 100 to 1,000,000; whoever
///   was not seen for longest is forgotten first
/// @param trustedProxies addresses of proxies, separated by commas, whose `X-Forwarded-For` and
///   `X-Forwarded-Proto` are believed
@ConfigurationProperties("hindsight.limits")
record LimitSettings(
        @Bindable(defaultValue = "120") int signIn,
        @Bindable(defaultValue = "120") int upload,
        @Bindable(defaultValue = "3000") int search,
        @Bindable(defaultValue = "20000") int keys,
        @Bindable(defaultValue = "") String trustedProxies) {
    private static final int MOST = 1_000_000;

    @ConfigurationInject
    LimitSettings {
        check("sign-in", signIn, 0);
        check("upload", upload, 0);
        check("search", search, 0);
        check("keys", keys, 100);
        Set<InetAddress> _ = addresses(trustedProxies);
    }

    private static void check(String name, int value, int least) {
        if (value < least || value > MOST) {
            throw new IllegalArgumentException(
                    "hindsight.limits."
                            + name
                            + " lies between "
                            + least
                            + " and "
                            + MOST
                            + ", not: "
                            + value);
        }
    }

    /// So many a minute; 0 for as many as one likes.
    int of(Limit limit) {
        return switch (limit) {
            case NONE -> 0;
            case SIGN_IN -> signIn;
            case UPLOAD -> upload;
            case SEARCH -> search;
        };
    }

    Set<InetAddress> proxies() {
        return addresses(trustedProxies);
    }

    /// @throws IllegalArgumentException where one is no address; names are not looked up
    private static Set<InetAddress> addresses(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(InetAddress::ofLiteral)
                .collect(Collectors.toSet());
    }
}
