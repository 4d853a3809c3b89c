/// Who did what to which item, and when: a log to which lines are only ever added.
///
/// Start with [Audit], the front door, and [AuditEvent], what is written. Each line carries the
/// hash of the line before it, so that a line that is changed, taken out or put in between breaks
/// the chain. This package knows no feature: whoever changes something tells it within the
/// transaction that makes the change, so that neither is there without the other.
@NullMarked
@Uses("kernel")
package dev.hindsight.audit;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
