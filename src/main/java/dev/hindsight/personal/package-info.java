/// Names of persons, telephone numbers, e-mail addresses and coordinates in a text.
///
/// Start with [PersonalData], the front door, and [Finding], what it finds. Numbers, addresses and
/// coordinates are found by their form. Names are found by what stands beside them (a title, a
/// role, a verb of saying, a label), so many are missed where nothing does; what the vocabulary
/// knows as a mission, a country or a term is left out. English and French; nothing here decides
/// anything: people do.
///
/// [Pointing] puts together what is found in a text and what was decided of it.
@NullMarked
@Uses({"kernel", "vocabulary", "documents"})
package dev.hindsight.personal;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
