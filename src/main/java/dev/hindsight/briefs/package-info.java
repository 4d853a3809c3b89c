/// What is composed from searches and from what the collection holds: recurrence, in a package of
/// its own.
@NullMarked
@Uses({"kernel", "access", "meaning", "documents", "lessons"})
package dev.hindsight.briefs;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
