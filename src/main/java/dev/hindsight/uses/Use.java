package dev.hindsight.uses;

import java.time.Instant;

/// One use of a lesson or a practice.
///
/// @param id a UUID
/// @param writer name of the account
/// @param removed has a curator taken it away? Only curators are shown such a use
/// @param reason why it was removed; empty where it was not
public record Use(
        String id,
        Item item,
        String writer,
        Instant at,
        Account account,
        boolean removed,
        String reason) {}
