package dev.hindsight.web;

/// Something to choose in a form.
///
/// @param value as the form sends it
public record Choice(String value, String label, boolean chosen) {}
