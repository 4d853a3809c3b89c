package dev.hindsight.web;

import org.jspecify.annotations.Nullable;

/// Asks for a new password, and for a name where the account is still to be made.
///
/// @param lead what this is about, or what was wrong
/// @param problem whether `lead` tells of a problem
/// @param action where the form goes
/// @param name as typed before; null where the account is there
/// @param known name of the account that is there; null where it is still to be made
public record JoinPage(
        Frame frame,
        String lead,
        boolean problem,
        String action,
        String csrf,
        @Nullable String name,
        @Nullable String known) {}
