package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What people are still typing about submissions. Saving makes no move; the next move takes the
/// draft over. Each window has a draft of its own, so the one that saves later takes nothing away
/// from the other.
@Singleton
public final class Drafts {
    private final Jdbi jdbi;
    private final Submissions submissions;
    private final Audit audit;
    private final Clock clock;

    Drafts(Jdbi jdbi, Submissions submissions, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of a draft.
    public sealed interface Saving {
        /// It was saved.
        record Saved(Draft draft) implements Saving {}

        /// Another window had saved other words meanwhile. Both are kept, each by itself.
        record Beside(Draft draft, Draft other) implements Saving {}

        /// There is no such submission for this person, or it is not with them.
        record Missing() implements Saving {}

        /// The form is too long, or there are too many drafts of this submission.
        record TooMuch() implements Saving {}
    }

    /// Saves what stands in a form.
    ///
    /// @param number of the draft that the window knows of; 0 for none
    /// @param revision of that draft that it has seen; 0 for none
    /// @param seen number of the newest move that its author has seen
    /// @param form at most 500,000 characters
    public Saving save(
            SubmissionId id,
            int number,
            int revision,
            int seen,
            String form,
            Viewer.Person person) {
        if (form.length() > Draft.LONGEST) {
            return new Saving.TooMuch();
        }
        boolean theirs =
                submissions
                        .find(id, person)
                        .filter(it -> it.submitter().equals(person.name()))
                        .filter(it -> it.status().isWithSubmitter())
                        .isPresent();
        if (!theirs) {
            return new Saving.Missing();
        }
        return jdbi.inTransaction(handle -> {
            // one after the other, so that numbers are given once
            SubmissionRows.find(handle, id, true);
            return saved(
                    handle, id, new Draft(number, revision, seen, form, clock.instant()), person);
        });
    }

    private Saving saved(Handle handle, SubmissionId id, Draft given, Viewer.Person person) {
        List<Draft> all = DraftRows.of(handle, id, person.name());
        Optional<Draft> own =
                all.stream()
                        .filter(it -> it.number() == given.number())
                        .filter(it -> it.revision() == given.revision())
                        .findFirst();
        if (own.isPresent()) {
            Draft now = draft(given, given.number(), given.revision() + 1);
            DraftRows.update(handle, id, person.name(), now);
            return new Saving.Saved(now);
        }
        Optional<Draft> newest =
                all.stream()
                        .filter(it -> it.seen() == given.seen())
                        .max(Comparator.comparing(Draft::at).thenComparingInt(Draft::number));
        if (newest.isPresent() && newest.get().form().equals(given.form())) {
            return new Saving.Saved(newest.get());
        }
        if (all.size() >= Draft.MOST) {
            return new Saving.TooMuch();
        }
        int next = all.stream().mapToInt(Draft::number).max().orElse(0) + 1;
        Draft fresh = draft(given, next, 1);
        DraftRows.insert(handle, id, person.name(), fresh);
        audit.append(
                handle,
                new AuditEvent(
                        person.name(),
                        "submission.drafted",
                        "submission:" + id,
                        null,
                        "draft " + next));
        return newest.<Saving>map(other -> new Saving.Beside(fresh, other))
                .orElseGet(() -> new Saving.Saved(fresh));
    }

    private static Draft draft(Draft given, int number, int revision) {
        // databases keep microseconds: what is returned now equals what is read later
        return new Draft(
                number,
                revision,
                given.seen(),
                given.form(),
                given.at().truncatedTo(ChronoUnit.MICROS));
    }

    /// The drafts of one person, the newest first.
    public List<Draft> of(SubmissionId id, Viewer viewer) {
        return viewer instanceof Viewer.Person person
                ? jdbi.withHandle(handle -> DraftRows.of(handle, id, person.name())).stream()
                        .sorted(
                                Comparator.comparing(Draft::at)
                                        .thenComparingInt(Draft::number)
                                        .reversed())
                        .toList()
                : List.of();
    }

    /// Forgets a draft that a move has taken over, or that its author does not need any more.
    public void drop(SubmissionId id, int number, Viewer.Person person) {
        jdbi.useHandle(handle -> DraftRows.delete(handle, id, person.name(), number));
    }
}
