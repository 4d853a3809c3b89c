package dev.hindsight.web;

/// Says what went wrong, in plain words, and what to do next.
///
/// @param status the HTTP status
/// @param what what happened
/// @param next what the reader can do
public record ErrorPage(Frame frame, int status, String what, String next) {}
