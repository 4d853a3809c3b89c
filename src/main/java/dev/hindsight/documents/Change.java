package dev.hindsight.documents;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;

/// "Something about this item under this label is not as it was": look at the item, not at the
/// change.
///
/// An item that moves from one label to another leaves two changes, one for each.
///
/// @param number from 1, in order of commits, without gaps
/// @param item id of a document, slug of a practice or lesson
/// @param label the label under which the item may have appeared, changed or gone
public record Change(long number, ItemKind kind, String item, Label label) {}
