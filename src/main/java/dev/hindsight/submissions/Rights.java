package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import org.jdbi.v3.core.Handle;

/// Who may see a submission, and who may move it.
final class Rights {
    private Rights() {}

    /// Its submitter, curators, and whoever is invited to it.
    static boolean maySee(Handle handle, Submission submission, Viewer viewer) {
        return viewer.mayCurate()
                || isSubmitter(submission, viewer)
                || (viewer instanceof Viewer.Person person
                        && GuestRows.isInvited(handle, submission.id(), person.name()));
    }

    static boolean isSubmitter(Submission submission, Viewer viewer) {
        return viewer instanceof Viewer.Person person
                && person.name().equals(submission.submitter());
    }

    /// Submitters move what is theirs, curators what waits, and whoever is invited nothing.
    static boolean mayMake(Move.Kind kind, Submission submission, Viewer.Person person) {
        return switch (kind) {
            case BEGUN -> false;
            case REPLACED, HANDED_IN, WITHDRAWN, REOPENED -> isSubmitter(submission, person);
            case RETURNED, ACCEPTED, REFUSED -> person.mayCurate();
            case SAVED ->
                    submission.status() == Status.WAITING
                            ? person.mayCurate()
                            : isSubmitter(submission, person);
        };
    }
}
