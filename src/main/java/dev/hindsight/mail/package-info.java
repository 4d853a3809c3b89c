/// Letters to people.
///
/// Start with [Mail], the front door: a letter is posted within the transaction that gives reason
/// to write it, and waits in the database until a mail server has taken it. Without a mail server
/// letters are not kept, and every page says the same as they would. [LetterWords] has the words of
/// letters that are written in the language of whoever reads them.
@NullMarked
@Uses({"kernel"})
package dev.hindsight.mail;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
