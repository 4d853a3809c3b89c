/// What admins look at: the audit log, and who has read what is restricted.
///
/// Start with [AuditLog], which answers an [AuditFilter] for those who may administer and nothing
/// for anyone else; and [Readings], which writes down, behind the back of whoever reads, that an
/// item with a restricted label was shown. [Openings] counts for curators how often items are
/// opened, and not by whom. The log itself is kept by `audit`, which knows no viewer.
@NullMarked
@Uses({"kernel", "access", "audit"})
package dev.hindsight.oversight;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
