/// Whether two texts state the same lesson.
///
/// Start with [SameLesson], the only door; a [Saying] is one text made ready to be compared.
///
/// Everything here is a pure function of the two texts (and of the vectors of what they mean): what
/// is found for a pair does not depend on any other lesson, so that hiding one lesson changes
/// nothing between two others. It reads no database and knows no viewer.
@NullMarked
package dev.hindsight.lessons.recurrence;

import org.jspecify.annotations.NullMarked;
