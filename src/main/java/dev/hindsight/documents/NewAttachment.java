package dev.hindsight.documents;

/// A document on its way into the catalogue together with the one that it is attached to.
///
/// @param name as it stands in the file around it
public record NewAttachment(String name, NewDocument document) {}
