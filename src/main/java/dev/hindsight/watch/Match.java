package dev.hindsight.watch;

import dev.hindsight.kernel.ItemKind;
import java.time.Instant;

/// Something that a search has found since it is kept.
///
/// @param number greater for what came later
/// @param title as it is now
public record Match(long number, ItemKind kind, String id, String title, Instant found) {}
