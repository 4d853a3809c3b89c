package dev.hindsight.web;

/// Says one thing, and where to go on.
public record NoticePage(Frame frame, String text, Link next) {}
