package dev.hindsight.web;

/// Shows what was typed into a form that was not accepted, to send it again.
///
/// @param lead why it was not accepted
public record ResendPage(Frame frame, String lead, Resend form) {}
