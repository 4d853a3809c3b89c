/// Where people applied a lesson or a practice, and what came of it.
///
/// Start with [UseBook], the front door; a [Use] is one entry, an [Account] what its writer says. A
/// use is shown to those who may see both its item and its own label, and to nobody else. Every
/// step is told to the audit log in its own transaction; the text of a use is not repeated there.
@NullMarked
@Uses({"kernel", "access", "audit", "lessons"})
package dev.hindsight.uses;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
