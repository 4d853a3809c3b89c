package dev.hindsight.accounts;

import java.time.Instant;

/// A session as its person sees it.
///
/// @param mark by which it is ended: the beginning of the token's hash, which tells nothing of the
///   token
/// @param browser in plain words; empty where it is not known
/// @param seen when its last request came, to the minute
/// @param here whether it is the one that asks
public record OwnSession(String mark, String browser, Instant began, Instant seen, boolean here) {}
