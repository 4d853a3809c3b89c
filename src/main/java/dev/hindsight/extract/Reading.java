package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import java.util.List;

/// What a reader of one format found: possibly nothing, never a failure.
record Reading(Properties properties, Coverage coverage, List<Draft> drafts) {
    Reading {
        drafts = List.copyOf(drafts);
    }
}
