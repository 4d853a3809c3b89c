/// Searches that people keep, and what has come since that they find.
///
/// Start with [Watches], the front door; [Watch] is one search that somebody keeps, and [Watcher]
/// follows the change log and asks each of them of what has come. What a search has found is
/// checked again whenever it is shown: it never tells more than its owner may see now.
@NullMarked
@Uses({"kernel", "access", "audit", "mail", "accounts", "documents", "lessons", "search"})
package dev.hindsight.watch;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
