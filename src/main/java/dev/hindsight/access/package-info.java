/// Who is looking, and the pure answer to "may this viewer see this?".
///
/// [Viewer] is an argument of every reading method of a front door; there is no overload without
/// one. [Role] says what a person may do. Whoever holds no answer from here shows nothing. This
/// package reads no database and knows no session: `accounts` turns a login into a `Viewer`.
@NullMarked
@Uses("kernel")
package dev.hindsight.access;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
