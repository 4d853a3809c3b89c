package dev.hindsight.briefs.recurrence;

/// A lesson that says nearly what was typed.
///
/// @param score from 0 to 1: how sure it is that both are one lesson
/// @param group the lesson in all its sayings
public record Alike(Said said, double score, Group group) {}
