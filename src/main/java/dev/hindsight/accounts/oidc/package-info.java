/// Signing in at an identity provider with OpenID Connect (Core 1.0).
///
/// Start with [SingleSignOn], the front door: it sends a browser to the provider and reads what the
/// browser brings back, as authorization code flow with PKCE (RFC 7636), state and nonce.
/// [OidcSettings] says where the provider is, [ClaimSettings] what its claims make of a person.
/// Only the configured provider is ever asked: `Fetch` knows the hosts and follows no redirect.
@NullMarked
package dev.hindsight.accounts.oidc;

import org.jspecify.annotations.NullMarked;
