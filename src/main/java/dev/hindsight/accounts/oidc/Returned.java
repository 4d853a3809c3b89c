package dev.hindsight.accounts.oidc;

import dev.hindsight.accounts.ProvidedAccounts;

/// What a browser brings back from the identity provider.
public sealed interface Returned {
    /// The provider vouches for a person.
    record Known(ProvidedAccounts.Provided person) implements Returned {}

    /// It does not, or cannot be believed.
    record Refused(Reason reason) implements Returned {}

    /// Why nobody has signed in.
    enum Reason {
        /// This browser has not been sent to the provider, or too long ago, or comes twice.
        NOT_BEGUN,
        /// The provider tells of an error, or the person has given up there.
        DECLINED,
        /// The provider does not answer, or not as it should.
        UNREACHABLE,
        /// What it answers is not signed by it, not for us, not for this attempt, or too old.
        NOT_BELIEVED,
        /// Nothing that the provider tells of the person gives them a role.
        NO_ROLE
    }
}
