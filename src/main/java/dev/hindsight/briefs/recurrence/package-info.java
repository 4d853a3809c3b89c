/// The same lesson said at other times and in other missions, and what of it was never learned.
///
/// Start with [Recurrences], the front door; a [Group] is one lesson in all its sayings, and
/// [NotLearned] the index of those that nobody has implemented.
///
/// Whether two lessons are the same is judged by `lessons.recurrence`, for each pair by itself;
/// `Atlas` keeps every lesson ready to be compared and follows the change log. A curator's
/// [Judgement] on a pair stands over what was found. Groups are made of what one viewer may see and
/// of nothing else: a lesson that they may not see ties no two others together, so that their
/// answer is that of an installation that never held it.
@NullMarked
package dev.hindsight.briefs.recurrence;

import org.jspecify.annotations.NullMarked;
