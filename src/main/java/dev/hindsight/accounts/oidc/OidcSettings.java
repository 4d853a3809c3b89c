package dev.hindsight.accounts.oidc;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Where people sign in elsewhere.
///
/// @param issuer of the identity provider, such as `https://login.example.org/realms/un`; empty for
///   none. HTTPS, but for a provider on this machine
/// @param clientId by which the provider knows this installation
/// @param clientSecret that goes with it; empty where the provider wants none
/// @param label what the button on the sign-in page says
/// @param scopes asked for, with spaces between them; `openid` is always among them
/// @param hosts other than the issuer's on which the provider answers, with commas between them
@ConfigurationProperties("hindsight.oidc")
public record OidcSettings(
        @Bindable(defaultValue = "") String issuer,
        @Bindable(defaultValue = "") String clientId,
        @Bindable(defaultValue = "") String clientSecret,
        @Bindable(defaultValue = "Single sign-on") String label,
        @Bindable(defaultValue = "openid profile email") String scopes,
        @Bindable(defaultValue = "") String hosts) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @ConfigurationInject
    public OidcSettings {
        if (!issuer.isEmpty()) {
            if (!isSafe(URI.create(issuer))) {
                throw new IllegalArgumentException(
                        "hindsight.oidc.issuer begins with https://, not: " + issuer);
            }
            if (clientId.isBlank()) {
                throw new IllegalArgumentException(
                        "hindsight.oidc.issuer is set, so hindsight.oidc.client-id is, too");
            }
        }
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    /// Whether the provider may be asked at an address: on the issuer's host and port, or on a host
    /// that the settings name, and not in the clear.
    boolean mayAsk(URI address) {
        if (!isSafe(address) || address.getRawUserInfo() != null) {
            return false;
        }
        URI home = URI.create(issuer);
        boolean same =
                address.getHost().equalsIgnoreCase(home.getHost())
                        && address.getPort() == home.getPort()
                        && address.getScheme().equalsIgnoreCase(home.getScheme());
        return same
                || (others().contains(address.getHost().toLowerCase(Locale.ROOT))
                        && (address.getPort() == -1 || address.getPort() == 443));
    }

    private Set<String> others() {
        return List.of(hosts.split(",", -1)).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || ("http".equalsIgnoreCase(address.getScheme())
                                && THIS_MACHINE.contains(address.getHost())));
    }

    List<String> scopeList() {
        return Arrays.stream((scopes + " openid").strip().split("\\s+")).distinct().toList();
    }

    /// Leaves the secret out, so that it reaches no log.
    @Override
    public String toString() {
        return "OidcSettings of " + issuer;
    }
}
