/// The commands: `serve`, `demo`, `ingest`, `search`, `check`, `reindex`, `account`, `candidates`
/// and those to come.
///
/// Start with [Commands], which turns arguments into an exit status: 0 when all went well, 1 when
/// some input failed, 2 for wrong usage. Standard output carries only the answer; everything else
/// goes to standard error.
///
/// One process owns a data folder. [Owner] claims it with a lock that the operating system releases
/// even after a kill -9; a command that finds it taken hands its arguments to the owner over
/// localhost, and prints the same output. Commands decide no rule of the domain: they call the
/// front doors below and print.
@NullMarked
@Uses({
    "kernel",
    "access",
    "audit",
    "vocabulary",
    "accounts",
    "extract",
    "meaning",
    "documents",
    "lessons",
    "mail",
    "intake",
    "index",
    "search",
    "submissions",
    "briefs",
    "watch",
    "maildrop"
})
package dev.hindsight.cli;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
