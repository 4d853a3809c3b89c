/// Lessons in bulk: the rows of a table from elsewhere become lessons.
///
/// Start with [BulkLessons], the only door. A [RowFile] is the table: JSON lines, CSV or an Excel
/// workbook. A [LessonMap] says which columns make up which part of a lesson; it is a file of the
/// person who imports, and everything in it is checked against the columns before the first lesson
/// is taken. Taking the same table again changes nothing.
@NullMarked
@Uses({"kernel", "vocabulary", "extract", "lessons"})
package dev.hindsight.lessons.bulk;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
