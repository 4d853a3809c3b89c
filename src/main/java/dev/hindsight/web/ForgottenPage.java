package dev.hindsight.web;

/// Asks whose password is forgotten.
///
/// @param possible whether letters reach anybody here
public record ForgottenPage(Frame frame, boolean possible, String csrf) {}
