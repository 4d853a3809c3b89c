package dev.hindsight.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.accounts.oidc.Returned.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A provider that answers whatever a forger likes.
class ForgedTokenTest {
    private static final URI BACK = URI.create("http://localhost:8080/sign-in/oidc/back");
    private static final String CLIENT = "hindsight";
    private static final String CLIENT_SECRET = "a secret of the client that has 256 bits and more";
    private final String secret = Tokens.fresh();
    private HttpServer server;
    private RSAKey key;
    private String issuer = "";
    private String keys = "";
    private String token = "";

    @BeforeEach
    void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        keys = issuer + "/keys";
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body =
                switch (exchange.getRequestURI().getPath()) {
                    case "/keys" -> new JWKSet(key.toPublicJWK()).toString();
                    case "/token" ->
                            "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\""
                                    + token
                                    + "\"}";
                    default -> metadata();
                };
        boolean away = token.equals("redirect") && exchange.getRequestMethod().equals("POST");
        if (away) {
            exchange.getResponseHeaders().set("Location", issuer + "/inside");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 302 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String metadata() {
        return String.format(
                Locale.ROOT,
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%2$s","subject_types_supported":["public"],
                 "response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256","HS256","none"]}
                """,
                issuer,
                keys);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("7")
                .audience(CLIENT)
                .claim("nonce", Tokens.derived(secret, "oidc nonce"))
                .issueTime(Date.from(Clock.systemUTC().instant()))
                .expirationTime(Date.from(Clock.systemUTC().instant().plusSeconds(600)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws Exception {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private Returned finish() {
        OidcSettings settings = new OidcSettings(issuer, CLIENT, CLIENT_SECRET, "x", "openid", "");
        ClaimSettings claims =
                new ClaimSettings("name", "groups", "", "reader", "groups", "", "groups", "");
        Map<String, String> given =
                Map.of("code", "made-up", "state", Tokens.derived(secret, "oidc state"));
        return new SingleSignOn(settings, claims, Clock.systemUTC())
                .finish(Optional.of(secret), given, BACK);
    }

    @Test
    void aTokenWithTheProvidersSignatureIsBelieved() throws Exception {
        token = signed(claims().build(), key);
        assertThat(finish()).isInstanceOf(Returned.Known.class);
    }

    @Test
    void aTokenWithAnyOtherSignatureIsNot() throws Exception {
        JWTClaimsSet claims = claims().build();
        SignedJWT shared =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims);
        shared.sign(new MACSigner(CLIENT_SECRET));
        String right = signed(claims, key);
        String body = new PlainJWT(claims().subject("8").build()).serialize().split("\\.", -1)[1];
        for (String forged :
                List.of(
                        signed(claims, new RSAKeyGenerator(2048).keyID("one").generate()),
                        shared.serialize(),
                        new PlainJWT(claims).serialize(),
                        right.replaceFirst("\\.[^.]*\\.", "." + body + "."))) {
            token = forged;
            assertThat(finish()).isEqualTo(new Returned.Refused(Reason.NOT_BELIEVED));
        }
    }

    @Test
    void aTokenForSomebodyElseOrAnotherTimeIsNotBelieved() throws Exception {
        Date past = Date.from(Clock.systemUTC().instant().minusSeconds(3_600));
        for (JWTClaimsSet.Builder claims :
                List.of(
                        claims().audience("another client"),
                        claims().issuer("https://another.example.org"),
                        claims().claim("nonce", Tokens.fresh()),
                        claims().claim("nonce", null),
                        claims().expirationTime(past))) {
            token = signed(claims.build(), key);
            assertThat(finish()).isEqualTo(new Returned.Refused(Reason.NOT_BELIEVED));
        }
    }

    @Test
    void nobodyIsAskedWhomTheProviderNamesButTheSettingsDoNot() throws Exception {
        token = signed(claims().build(), key);
        keys = "http://localhost:1/inside";
        assertThat(finish()).isInstanceOf(Returned.Refused.class);
        keys = issuer + "/keys";
        token = "redirect";
        assertThat(finish()).isEqualTo(new Returned.Refused(Reason.UNREACHABLE));
    }
}
