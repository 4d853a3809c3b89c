package dev.hindsight.index;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;

/// An item under a label.
record Subject(Label label, ItemKind kind, String item) {}
