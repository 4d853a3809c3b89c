package dev.hindsight.web;

/// What is said to whoever hands in a review, and to the curator who reads it.
public record AdviceView(MeterView meter, PersonalView personal) {}
