/// Eleven plain checks of a review: does it say what its readers will need?
///
/// Start with [Meter], the front door, and [Check], the eleven. They are advice to whoever hands a
/// review in, never a reason to refuse it. They look for words, in English and French; of a text in
/// any other language they say that it was not checked.
@NullMarked
@Uses({"kernel", "vocabulary"})
package dev.hindsight.quality;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
