package dev.hindsight.accounts.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/// What the provider says of itself (OpenID Connect Discovery 1.0).
///
/// @param authorization where a browser is sent
/// @param token where a code becomes a token
/// @param validator holds the provider's keys for five minutes, and looks once a while for one that
///   it does not know
record Provider(URI authorization, URI token, IDTokenValidator validator) {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    /// Signatures that need the provider's private key: neither `none`, nor any that a shared
    /// secret makes.
    private static final Set<JWSAlgorithm> SIGNED =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    static Provider read(OidcSettings settings, Fetch fetch) throws IOException {
        String text =
                fetch.retrieveResource(
                                URI.create(settings.issuer().replaceAll("/+$", "") + WELL_KNOWN)
                                        .toURL())
                        .getContent();
        OIDCProviderMetadata told;
        try {
            told = OIDCProviderMetadata.parse(text);
        } catch (ParseException e) {
            throw new IOException("What the provider says of itself cannot be read", e);
        }
        if (!told.getIssuer().getValue().equals(settings.issuer())) {
            throw new IOException("The provider calls itself " + told.getIssuer());
        }
        URI authorization = told.getAuthorizationEndpointURI();
        URI token = told.getTokenEndpointURI();
        URI keys = told.getJWKSetURI();
        if (authorization == null || token == null || keys == null) {
            throw new IOException("The provider does not say where to ask it");
        }
        if (!settings.mayAsk(authorization)) {
            throw new IOException("Nobody is sent to " + authorization.getHost());
        }
        JWKSource<SecurityContext> source =
                JWKSourceBuilder.<SecurityContext>create(keys.toURL(), fetch).build();
        return new Provider(
                authorization,
                token,
                new IDTokenValidator(
                        new Issuer(settings.issuer()),
                        new ClientID(settings.clientId()),
                        new JWSVerificationKeySelector<>(SIGNED, source),
                        null));
    }
}
