package dev.hindsight.web;

import org.jspecify.annotations.Nullable;

/// Words that lead somewhere, or, without an address, just stand there.
public record Link(String text, @Nullable String href) {}
