package dev.hindsight.accounts;

import java.util.Optional;

/// Accounts of people who sign in at an identity provider.
public interface ProvidedAccounts {
    /// What the provider tells of a person.
    ///
    /// @param issuer of the provider
    /// @param subject what the provider knows the person by, for ever
    /// @param name as the provider writes it; what no account may be called is left out of it
    /// @param mail empty where the provider tells none
    record Provided(
            String issuer, String subject, String name, Optional<String> mail, Standing standing) {}

    /// Begins a session. The account is made the first time, under a name that nobody else has; its
    /// role, missions and themes are renewed every time.
    ///
    /// @return empty when the person has been deactivated
    Optional<Session> signIn(Provided provided, Knock from);
}
