/// Hindsight, the institutional memory of peace operations.
///
/// One class: [Hindsight], the entry point, which hands its arguments to the commands in `cli`. The
/// features lie in packages below; each package's own page says what it is for, what it may use and
/// what it must never do. Data flows one way: `extract` and `vocabulary` read, `intake` stores
/// through `documents`, `index` pulls the change log, `search` answers, and `web`, `api` and `cli`
/// show the answer.
@NullMarked
@Uses("cli")
package dev.hindsight;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
