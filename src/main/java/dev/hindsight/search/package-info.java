/// Answers a question with documents, practices and lessons, and the passages that answer it.
///
/// Start with [Search], the front door; [SearchRequest] and [SearchResult] are its two ends. The
/// match set is found before any facet is chosen; facets only narrow it. Ties break by id, so the
/// same question over the same content has the same answer everywhere.
///
/// What was typed becomes a [Typed], which is told to whoever asked ([Understood]) and translated
/// to the index in one place, `Translation`; what loose words become stands in `Question`.
///
/// [IndexSearch] answers from Lucene, [Crosstab] counts by two facets at once, and [Survey] goes
/// through everything that matches, by year and mission. [FacetLabels] is what it needs to name the
/// values of facets; who wires it binds that to the vocabulary.
///
/// This package reads only the indexes that the viewer may see, and never the database: it answers
/// from stored fields.
@NullMarked
@Uses({"kernel", "access", "vocabulary", "meaning", "index"})
package dev.hindsight.search;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
