/// The pipeline that takes in files: receive, hash, recognise duplicates, extract, suggest, store.
///
/// Start with [Intake], the front door, and [FileOutcome], what becomes of each file. A request
/// becomes a stored [Job] with one row for each file before any work begins, so that a crash at any
/// instant leaves a list of what still waits: the next start goes on where the last one stopped,
/// and a file is never stored twice, because a document's id derives from its bytes and its label.
///
/// Pages that are only pictures are stored as waiting; [Scans] recognises them in the background
/// and completes their documents.
///
/// Intake writes only through the front door of `documents` and its own job rows. It does not know
/// that an index exists, and one bad file never stops the others.
@NullMarked
@Uses({"kernel", "access", "audit", "extract", "ocr", "vocabulary", "documents", "lessons"})
package dev.hindsight.intake;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
