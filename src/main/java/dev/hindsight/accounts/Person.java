package dev.hindsight.accounts;

import java.util.Optional;

/// A person as admins see them.
///
/// @param mail where letters go
/// @param active whether they may sign in
/// @param provided whether they sign in at the identity provider and have no password here
public record Person(Account account, Optional<String> mail, boolean active, boolean provided) {}
