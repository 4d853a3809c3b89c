/// The API: JSON over HTTP for scripts and other systems, under `/api/v1`, and `/health`.
///
/// Start with [SearchController] and [DocumentsController]. Shapes and names are a contract,
/// described in `docs/reference/api.md`; errors are `application/problem+json` (RFC 9457).
/// Controllers read parameters, ask a front door as the viewer who is asking, and shape the answer;
/// they decide no rule of the domain.
@NullMarked
@Uses({
    "kernel",
    "access",
    "audit",
    "oversight",
    "vocabulary",
    "accounts",
    "documents",
    "lessons",
    "intake",
    "index",
    "search",
    "submissions",
    "briefs",
    "uses",
    "gaps"
})
package dev.hindsight.api;

import dev.hindsight.kernel.Uses;
import org.jspecify.annotations.NullMarked;
