package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.documents.Originals;
import dev.hindsight.intake.Preview;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The files beside the main one. Its submitter adds, orders and removes them as long as the
/// submission is with them; whoever sees the submission sees them.
@Singleton
public final class Annexes {
    private final Jdbi jdbi;
    private final Submissions submissions;
    private final SentFiles files;
    private final Uploads uploads;
    private final Audit audit;

    Annexes(Jdbi jdbi, Submissions submissions, SentFiles files, Uploads uploads, Audit audit) {
        this.jdbi = jdbi;
        this.submissions = submissions;
        this.files = files;
        this.uploads = uploads;
        this.audit = audit;
    }

    /// What became of a file that was added.
    public sealed interface Adding {
        /// It was read and is there now, or had been there before.
        record Added(Annex annex) implements Adding {}

        /// It cannot be taken in.
        record Refused(Preview.Cause cause) implements Adding {}

        /// It has more bytes than a file may have.
        ///
        /// @param largest how many those are
        record TooLarge(long largest) implements Adding {}

        /// There are as many as there may be.
        record TooMany() implements Adding {}

        /// There is no such submission for this person, or it is not with them.
        record Missing() implements Adding {}
    }

    /// In their order; empty where the viewer may not see the submission.
    public List<Annex> of(SubmissionId id, Viewer viewer) {
        return submissions.find(id, viewer).isPresent()
                ? jdbi.withHandle(handle -> AnnexRows.of(handle, id))
                : List.of();
    }

    /// The stored bytes of one; empty where there is none for this viewer.
    public Optional<Path> original(SubmissionId id, int number, Viewer viewer) {
        return of(id, viewer).stream()
                .filter(annex -> annex.number() == number)
                .map(annex -> uploads.place(annex.file().hash()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /// Reads a file and puts it behind the others.
    ///
    /// @throws IOException when the connection or the disk fails; nothing is kept then
    public Adding add(SubmissionId id, String name, InputStream bytes, Viewer.Person person)
            throws IOException {
        Optional<Submission> submission = theirs(id, person);
        if (submission.isEmpty()) {
            return new Adding.Missing();
        }
        if (of(id, person).size() >= Annex.MOST) {
            return new Adding.TooMany();
        }
        long largest = submissions.largestFile();
        try {
            Originals.Stored stored = uploads.store(bytes, largest);
            return switch (files.read(stored, name, 1, submission.get().said().label())) {
                case SentFiles.Reading.Refused(Preview.Cause cause, _) -> new Adding.Refused(cause);
                case SentFiles.Reading.Understood(Upload upload, _) -> added(id, upload, person);
            };
        } catch (Uploads.TooLarge _) {
            return new Adding.TooLarge(largest);
        }
    }

    private Adding added(SubmissionId id, Upload upload, Viewer.Person person) {
        return jdbi.inTransaction(handle -> {
            SubmissionRows.find(handle, id, true);
            Optional<Annex> there =
                    AnnexRows.of(handle, id).stream()
                            .filter(it -> it.file().hash().equals(upload.file().hash()))
                            .findFirst();
            if (there.isPresent()) {
                return new Adding.Added(there.get());
            }
            Annex annex = new Annex(AnnexRows.next(handle, id), upload.file(), upload.passages());
            AnnexRows.insert(handle, id, annex);
            tell(handle, id, person, "submission.annexed", null, annex.file().name());
            return new Adding.Added(annex);
        });
    }

    private void tell(
            Handle handle,
            SubmissionId id,
            Viewer.Person person,
            String action,
            @Nullable String before,
            @Nullable String after) {
        audit.append(
                handle, new AuditEvent(person.name(), action, "submission:" + id, before, after));
    }

    private Optional<Submission> theirs(SubmissionId id, Viewer.Person person) {
        return submissions
                .find(id, person)
                .filter(it -> it.submitter().equals(person.name()))
                .filter(it -> it.status().isWithSubmitter());
    }

    /// Takes one away; its file stays in the record.
    ///
    /// @return whether it was there and theirs
    public boolean remove(SubmissionId id, int number, Viewer.Person person) {
        if (theirs(id, person).isEmpty()) {
            return false;
        }
        return jdbi.inTransaction(handle -> {
            boolean removed = AnnexRows.remove(handle, id, number) > 0;
            if (removed) {
                tell(handle, id, person, "submission.unannexed", "annex " + number, null);
            }
            return removed;
        });
    }

    /// Moves one before the one above it; the first stays where it is.
    ///
    /// @return whether it was there and theirs
    public boolean moveUp(SubmissionId id, int number, Viewer.Person person) {
        if (theirs(id, person).isEmpty()) {
            return false;
        }
        return jdbi.inTransaction(handle -> {
            SubmissionRows.find(handle, id, true);
            List<Annex> annexes = new ArrayList<>(AnnexRows.of(handle, id));
            int at = annexes.stream().map(Annex::number).toList().indexOf(number);
            if (at < 0) {
                return false;
            }
            if (at > 0) {
                annexes.add(at - 1, annexes.remove(at));
                AnnexRows.order(handle, id, annexes);
                tell(handle, id, person, "submission.annex-moved", null, "annex " + number);
            }
            return true;
        });
    }
}
