/// The search index: a projection of the catalogue, the practices and the lessons that can be
/// deleted at any time.
///
/// Start with [Index], the front door, which pulls the numbered change log and keeps one Lucene
/// index per label; then [IndexView], the snapshot over exactly the labels that a viewer may see;
/// and [Schema], what an item looks like inside. An item is one block: its passages, cut at
/// sentence ends where they are long, and then itself.
///
/// Each label's index holds the number of the last change it has read in the same commit as its
/// content, so a crash at any instant loses nothing and doubles nothing: what was not committed is
/// read again, and reading a change means looking at the item, which can be done twice. An index
/// that belongs to another database, is ahead of it, is damaged or has another schema is thrown
/// away and built again from change 1.
///
/// Deleted items are merged away before their change counts as applied. BM25 counts deleted
/// documents in its statistics until then, and a viewer's scores must equal those of an
/// installation that never held them.
///
/// Vectors of what passages mean come later than the words: [Learner] has the items read that lack
/// them and puts them into the index once more.
///
/// Lucene's types stand only in this package and in `search`. Nothing here writes to the database,
/// ranks, or knows a facet's label.
@NullMarked
@Uses({"kernel", "access", "meaning", "documents", "lessons"})
package dev.hindsight.index;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
