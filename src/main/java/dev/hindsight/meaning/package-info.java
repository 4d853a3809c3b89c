/// What a text means, as a vector: texts that mean the same lie close together.
///
/// Start with [Meaning], the front door: vectors of passages that have been made, vectors of
/// queries, and making new ones. [MeaningSettings] says whether it is used at all. Vectors are kept
/// in a file by the hash of their text; the file can be deleted at any time and costs only the time
/// to fill it again.
///
/// The model, bge-small-en-v1.5 (Xiao and others 2023) with weights of 8 bits, reads English; this
/// package is the only place that knows so. It is loaded at its first use, because it takes memory
/// that an installation without it keeps free. It reads one text at a time: with weights of 8 bits
/// a text's vector would otherwise depend on the texts beside it.
///
/// Nothing here knows a document, a viewer or an index.
@NullMarked
@Uses("kernel")
package dev.hindsight.meaning;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
