/// The lesson finder: passages in, candidates out.
///
/// Start with [LessonFinder], the only door; [Candidate], what it finds; and `Judge`, which decides
/// between recommendation, lesson, good practice and nothing.
///
/// Three steps, each a value of its own. `Unit`s are what is judged as one: a passage, an item with
/// its sub-items, or a passage that a page break has cut. `Rubric`s say what a unit stands under: a
/// heading such as "Recommendations" or a line such as "The main lessons are:". `Cue`s are the
/// wordings of a sentence that recommend, demand or conclude; each language has a `Wording` of its
/// own. Structure and wording add up to a score, and the strongest of them is the reason that is
/// given.
///
/// Everything here is a pure function of the passages. It reads no database, knows no viewer, and
/// never changes the words of a document but for putting together what a break has torn.
@NullMarked
package dev.hindsight.lessons.finder;

import org.jspecify.annotations.NullMarked;
