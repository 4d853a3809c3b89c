package dev.hindsight.accounts;

import java.time.Instant;

/// A token as its person sees it: without the token.
///
/// @param id by which it is revoked
/// @param name what it is for, in the person's words
public record ApiToken(String id, String name, Scope scope, Instant made, Instant expires) {}
