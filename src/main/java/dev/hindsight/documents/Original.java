package dev.hindsight.documents;

import dev.hindsight.kernel.ContentHash;

/// The bytes that a document was read from.
///
/// @param name file name that it was handed in under, without folders
/// @param mediaType as detected from the bytes
/// @param size in bytes
public record Original(ContentHash hash, String name, String mediaType, long size) {}
