package dev.hindsight.accounts.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import dev.hindsight.accounts.ProvidedAccounts.Provided;
import dev.hindsight.accounts.Standing;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.accounts.oidc.Returned.Reason;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signing in at the identity provider that the settings name.
///
/// A browser that is sent there keeps one secret of 256 bits. State, nonce and the verifier of PKCE
/// follow from it, so nothing is stored here, and what another browser brings back fits nothing.
@Singleton
public final class SingleSignOn {
    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);

    /// So long what the provider says of itself is believed.
    private static final Duration FRESH = Duration.ofHours(1);

    private final OidcSettings settings;
    private final ClaimSettings claims;
    private final Clock clock;
    private final Fetch fetch;
    private @Nullable Provider provider;
    private Instant read = Instant.MIN;

    SingleSignOn(OidcSettings settings, ClaimSettings claims, Clock clock) {
        this.settings = settings;
        this.claims = claims;
        this.clock = clock;
        this.fetch = new Fetch(settings);
    }

    /// Whether there is a provider.
    public boolean isOn() {
        return settings.isOn();
    }

    /// What the button on the sign-in page says.
    public String label() {
        return settings.label();
    }

    private synchronized Provider provider() throws IOException {
        Provider known = provider;
        if (known == null || !clock.instant().isBefore(read.plus(FRESH))) {
            known = Provider.read(settings, fetch);
            provider = known;
            read = clock.instant();
        }
        return known;
    }

    private static State state(String secret) {
        return new State(Tokens.derived(secret, "oidc state"));
    }

    private static Nonce nonce(String secret) {
        return new Nonce(Tokens.derived(secret, "oidc nonce"));
    }

    private static CodeVerifier verifier(String secret) {
        return new CodeVerifier(Tokens.derived(secret, "oidc verifier"));
    }

    /// Where to send a browser.
    ///
    /// @param secret that the browser keeps, from [Tokens#fresh]
    /// @param back where the provider sends it afterwards
    /// @return empty when the provider does not answer
    public Optional<URI> begin(String secret, URI back) {
        try {
            return Optional.of(
                    new AuthenticationRequest.Builder(
                                    ResponseType.CODE,
                                    new Scope(settings.scopeList().toArray(String[]::new)),
                                    new ClientID(settings.clientId()),
                                    back)
                            .endpointURI(provider().authorization())
                            .state(state(secret))
                            .nonce(nonce(secret))
                            .codeChallenge(verifier(secret), CodeChallengeMethod.S256)
                            .build()
                            .toURI());
        } catch (IOException e) {
            LOG.warn("The identity provider cannot be asked: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Reads what a browser brings back.
    ///
    /// @param secret that the browser has kept; empty where it has none
    /// @param given parameters of the request
    /// @param back as given to [#begin]
    public Returned finish(Optional<String> secret, Map<String, String> given, URI back) {
        if (secret.isEmpty() || !isEqual(state(secret.get()), given.getOrDefault("state", ""))) {
            return new Returned.Refused(Reason.NOT_BEGUN);
        }
        String code = given.getOrDefault("code", "");
        if (given.containsKey("error") || code.isBlank()) {
            return new Returned.Refused(Reason.DECLINED);
        }
        try {
            return person(claims(secret.get(), code, back));
        } catch (IOException | ParseException e) {
            LOG.warn("The identity provider does not answer as it should: {}", e.getMessage());
            return new Returned.Refused(Reason.UNREACHABLE);
        } catch (BadJOSEException | JOSEException e) {
            LOG.warn("An ID token is not believed: {}", e.getMessage());
            return new Returned.Refused(Reason.NOT_BELIEVED);
        }
    }

    private static boolean isEqual(State expected, String given) {
        return MessageDigest.isEqual(
                expected.getValue().getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }

    private IDTokenClaimsSet claims(String secret, String code, URI back)
            throws IOException, ParseException, BadJOSEException, JOSEException {
        Provider asked = provider();
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, verifier(secret));
        ClientID client = new ClientID(settings.clientId());
        TokenRequest.Builder request =
                settings.clientSecret().isEmpty()
                        ? new TokenRequest.Builder(asked.token(), client, grant)
                        : new TokenRequest.Builder(
                                asked.token(),
                                new ClientSecretBasic(client, new Secret(settings.clientSecret())),
                                grant);
        HTTPResponse response = request.build().toHTTPRequest().send(fetch);
        OIDCTokenResponse tokens = OIDCTokenResponse.parse(response);
        return asked.validator().validate(tokens.getOIDCTokens().getIDToken(), nonce(secret));
    }

    private Returned person(IDTokenClaimsSet token) {
        Map<String, Object> told = token.toJSONObject();
        Optional<Standing> standing = claims.standing(told);
        if (standing.isEmpty()) {
            return new Returned.Refused(Reason.NO_ROLE);
        }
        Optional<String> mail =
                Optional.ofNullable(token.getStringClaim("email"))
                        .filter(_ ->
                                !Boolean.FALSE.equals(token.getBooleanClaim("email_verified")));
        String subject = token.getSubject().getValue();
        return new Returned.Known(
                new Provided(
                        settings.issuer(),
                        subject,
                        claims.nameIn(told).or(() -> mail).orElse(subject),
                        mail,
                        standing.get()));
    }
}
