/// What is composed from searches for somebody with a task: briefs, day-one packs, and lessons
/// pushed to a plan.
///
/// Start with [Briefs], which answers a [BriefRequest] with a [Brief]; [DayOne], which makes a pack
/// for a new arrival; and [Push], which goes through a plan passage by passage. `briefs.paper`
/// writes what they say as HTML, DOCX and PDF.
///
/// Nothing here is written by a machine: every line is a sentence of a passage, a lesson or a
/// practice, word for word, with its place ([Line]). `DocumentLines` and `CuratedLines` draw them,
/// `Cues` says what worked and what failed, `Turns` lets years and missions take turns.
///
/// The same request over the same content gives the same brief: words alone count in finding
/// passages, whatever order there is breaks ties by id, and the day on which it is made has no part
/// in it. Everything comes through front doors that know the viewer; nothing is stored.
///
/// Recurrence, the same lesson at other times and in other missions, is a package of its own.
@NullMarked
@Uses({
    "kernel",
    "access",
    "audit",
    "vocabulary",
    "meaning",
    "documents",
    "lessons",
    "intake",
    "search"
})
package dev.hindsight.briefs;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
