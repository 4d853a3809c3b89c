package dev.hindsight.web;

/// Asks whether a search shall send no more letters, and says that it does not.
///
/// @param name of the search
/// @param action where the form goes
/// @param done whether letters have been ended
public record WatchStopPage(Frame frame, String name, String action, String csrf, boolean done) {}
