package dev.hindsight.lessons;

import java.util.Locale;

/// Why a move of a lesson cannot be made.
public enum LessonFault {
    /// From the state that the lesson is in, this move leads nowhere.
    NOT_FROM_HERE,
    /// Every move says why.
    REASON_MISSING,
    /// An action says what is to be done.
    WHAT_MISSING,
    /// An action says who does it.
    OWNER_MISSING,
    /// The lesson has no action with this number.
    NO_SUCH_ACTION,
    /// What is done or implemented is shown by a passage, a document or a link.
    EVIDENCE_MISSING,
    /// A lesson is not implemented while somebody still has to do something.
    ACTIONS_OPEN,
    /// A lesson is not implemented where all actions were dropped.
    NOTHING_DONE,
    /// Whoever said that it was implemented does not verify it.
    SAME_PERSON,
    /// Whoever had to act does not verify it.
    OWNS_ACTION,
    /// A reference leads nowhere that its author may see.
    EVIDENCE_UNKNOWN,
    /// There is no such other lesson that could take its place.
    SUCCESSOR_UNKNOWN,
    /// What few may see is not shown to more: what was said before would be shown with it.
    LABEL_WIDER;

    /// The name in small letters with hyphens, such as `evidence-missing`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
