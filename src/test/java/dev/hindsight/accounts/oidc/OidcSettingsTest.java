package dev.hindsight.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.accounts.Standing;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OidcSettingsTest {
    private static OidcSettings at(String issuer, String hosts) {
        return new OidcSettings(issuer, "hindsight", "", "x", "openid", hosts);
    }

    private static ClaimSettings claims(String role, String roles, String otherwise) {
        return new ClaimSettings(
                "name", role, roles, otherwise, "groups", "b=BINUB", "groups", "f=funding");
    }

    @Test
    void defaultsAreThoseOfTheReference() {
        try (ApplicationContext context =
                ApplicationContext.builder().deduceEnvironment(false).start()) {
            assertThat(context.getBean(OidcSettings.class))
                    .isEqualTo(
                            new OidcSettings(
                                    "", "", "", "Single sign-on", "openid profile email", ""));
            assertThat(context.getBean(ClaimSettings.class))
                    .isEqualTo(
                            new ClaimSettings(
                                    "preferred_username",
                                    "groups",
                                    "",
                                    "reader",
                                    "groups",
                                    "",
                                    "groups",
                                    ""));
        }
    }

    @Test
    void nobodyButTheProviderIsAsked() {
        OidcSettings settings = at("https://login.example.org/un", "keys.example.org");
        assertThat(settings.mayAsk(URI.create("https://login.example.org/token"))).isTrue();
        assertThat(settings.mayAsk(URI.create("https://keys.example.org/jwks"))).isTrue();
        for (String address :
                List.of(
                        "http://login.example.org/token",
                        "https://login.example.org:8443/token",
                        "https://login.example.org.evil.org/token",
                        "https://user@login.example.org/token",
                        "https://keys.example.org:22/jwks",
                        "http://169.254.169.254/latest",
                        "http://localhost/token",
                        "file:///etc/passwd",
                        "/token")) {
            assertThat(settings.mayAsk(URI.create(address))).as(address).isFalse();
        }
        assertThatThrownBy(() -> at("http://login.example.org", "")).hasMessageContaining("https");
    }

    @Test
    void claimsBecomeRolesMissionsAndThemes() {
        ClaimSettings groups = claims("groups", "hq=curator,s=steward", "reader");
        Standing steward =
                groups.standing(Map.of("groups", List.of("hq", "s", "b", "f"))).orElseThrow();
        assertThat(steward.role()).isEqualTo(Role.STEWARD);
        assertThat(steward.missions()).hasSize(1);
        assertThat(steward.themes()).hasSize(1);
        assertThat(groups.standing(Map.of()).orElseThrow().role()).isEqualTo(Role.READER);
        ClaimSettings nested = claims("realm.roles", "hq=curator", "none");
        assertThat(nested.standing(Map.of("realm", Map.of("roles", List.of("hq"))))).isPresent();
        assertThat(nested.standing(Map.of("realm", "hq"))).isEmpty();
        assertThat(nested.nameIn(Map.of("name", "Aline"))).contains("Aline");
    }

    @Test
    void aWrongPairIsTold() {
        assertThatThrownBy(() -> claims("groups", "hq=king", "none")).hasMessageContaining("king");
        assertThatThrownBy(() -> claims("groups", "hq", "none")).hasMessageContaining("value=");
    }
}
