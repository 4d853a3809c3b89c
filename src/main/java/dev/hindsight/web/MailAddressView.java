package dev.hindsight.web;

import org.jspecify.annotations.Nullable;

/// The address at which somebody hands in by e-mail.
///
/// @param address null where they have made none yet
public record MailAddressView(@Nullable String address) {}
