package dev.hindsight.web;

import java.util.Set;

/// What the actions of the audit log are called.
final class AuditWords {
    static final String KEY = "audit.action.";

    /// Actions with words of their own; any other is shown as it is written.
    static final Set<String> KNOWN =
            Set.of(
                    "document.added",
                    "document.edited",
                    "document.corrected",
                    "document.relabelled",
                    "document.withdrawn",
                    "document.filed",
                    "document.read",
                    "document.downloaded",
                    "candidate.dismissed",
                    "candidate.restored",
                    "lesson.observe",
                    "lesson.edit",
                    "lesson.validate",
                    "lesson.assign",
                    "lesson.report",
                    "lesson.implement",
                    "lesson.embed",
                    "lesson.reject",
                    "lesson.supersede",
                    "lesson.overtake",
                    "lesson.reopen",
                    "lesson.read",
                    "recurrence.said",
                    "practice.saved",
                    "practice.published",
                    "practice.withdrawn",
                    "practice.read",
                    "use.added",
                    "use.edited",
                    "use.withdrawn",
                    "use.removed",
                    "use.restored",
                    "submission.begun",
                    "submission.saved",
                    "submission.replaced",
                    "submission.handed-in",
                    "submission.returned",
                    "submission.accepted",
                    "submission.withdrawn",
                    "account.added",
                    "job.begun",
                    "job.retried",
                    "job.cancelled",
                    "session.begun",
                    "session.refused",
                    "session.ended",
                    "password.changed",
                    "password.forgotten",
                    "password.reset",
                    "account.invited",
                    "account.changed",
                    "account.deactivated",
                    "account.reactivated",
                    "account.mail",
                    "account.mail-address",
                    "token.made",
                    "token.revoked",
                    "document.redacted",
                    "submission.redacted",
                    "submission.annexed",
                    "submission.unannexed",
                    "submission.annex-moved",
                    "submission.drafted",
                    "upload.begun",
                    "watch.kept",
                    "watch.changed",
                    "watch.deleted",
                    "watch.restored",
                    "watch.feed-renewed",
                    "submission.claimed",
                    "submission.released",
                    "submission.said",
                    "submission.noted",
                    "submission.invited",
                    "submission.invitation-ended",
                    "submission.recommended",
                    "notices.on",
                    "notices.off",
                    "search.shown");

    private AuditWords() {}

    static String of(String action, Messages m) {
        return KNOWN.contains(action) ? m.text(KEY + action) : action;
    }
}
