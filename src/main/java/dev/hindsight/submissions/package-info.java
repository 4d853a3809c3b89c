/// The way of a proposed document from whoever hands it in to the catalogue.
///
/// Start with [Submissions], the front door, then [Status], which says what can happen when, and
/// [Submission], what is known of one. Somebody hands in a file: it is kept beside the catalogue,
/// is read, and what was understood becomes a draft that its submitter corrects and hands in. A
/// curator accepts it, which stores the document, or returns it with a reason. Every step is a
/// [Move] in the database, and every wording a [Statement] of its own: nothing is overwritten.
///
/// A submission exists for its submitter and for curators; for anyone else it is answered like one
/// that was never there. Nothing of it reaches the catalogue, and so the index, before it is
/// accepted. This package stores documents only through the front door of `intake`.
@NullMarked
@Uses({"kernel", "access", "audit", "vocabulary", "documents", "lessons", "intake"})
package dev.hindsight.submissions;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
