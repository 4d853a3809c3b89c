/// Curated best practices and lessons: what they say, what they rest on, and what happened to them.
///
/// Start with [Practices], the front door; [Practice], one entry as it is now; and
/// [PracticeMarkup], which turns its Markdown into safe HTML and into passages. [FrontMatter] reads
/// and writes the form in which a collection is kept in git, and [PracticeImport] loads such a
/// collection without ever overwriting what a person wrote here.
///
/// [Lessons] is the front door of the lessons. A [Lesson] is its moves: [LessonState] follows from
/// them by rules that are pure, and each state holds what it needs, so that none is implemented
/// without evidence or embedded without a second person. A [LessonStep] that cannot be made is
/// refused with a [LessonFault].
///
/// A [Reference] names evidence: a section of a source, or a page or passage of a document.
/// [References] says where it leads for one viewer; a source that is not in this installation is
/// shown by its full reference ([Sources]) and becomes a link as soon as the document is there.
///
/// What finds lessons in a document's passages is a package of its own, `lessons.finder`; so are
/// what tells one lesson from two, `lessons.recurrence`, and what takes tables in, `lessons.bulk`,
/// for which workbooks are read as other files are.
///
/// Whoever changes a practice or lesson appends to the change log in the same transaction. SQL
/// stands only in classes whose names end in `Rows`. Nothing here knows that an index exists, and
/// what a viewer may not see is answered like what does not exist.
@NullMarked
@Uses({"kernel", "access", "audit", "vocabulary", "extract", "meaning", "documents"})
package dev.hindsight.lessons;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
