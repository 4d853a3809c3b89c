/// What is missing, and what nobody uses.
///
/// Start with [Searches], which keeps what people searched for and did not find; [Surveys], the
/// surveys of practice that curators ask for because of it; and [Unopened], which tells what nobody
/// has opened. All three are read by curators alone. None of them knows a person who searched or
/// read: words, items and days are counted, nothing else.
@NullMarked
@Uses({
    "kernel",
    "access",
    "audit",
    "accounts",
    "mail",
    "documents",
    "lessons",
    "search",
    "personal",
    "oversight"
})
package dev.hindsight.gaps;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
