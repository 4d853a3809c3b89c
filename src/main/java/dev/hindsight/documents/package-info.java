/// The catalogue: documents with their metadata, labels, originals and passages, and the change
/// log.
///
/// Start with [Documents], the front door; [Document], one catalogued source; and [Changes], the
/// numbered log that the index pulls. Database and originals are the truth: whoever changes an item
/// appends a change in the same transaction, under a number that a one-row counter gives out, so
/// that the order of numbers is the order of commits and no reader ever meets a gap that fills
/// later.
///
/// What lies inside a file is a document of its own: [Attachments] tells what hangs on what.
///
/// [Redactions] takes words out that tell of persons and places. They are in no stored passage
/// then, so nothing that is made of passages holds them.
///
/// SQL stands only in classes whose names end in `Rows`. Nothing here knows that an index exists.
@NullMarked
@Uses({"kernel", "access", "audit"})
package dev.hindsight.documents;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
