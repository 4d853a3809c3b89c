package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Moves;
import dev.hindsight.documents.Originals;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeSettings;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// Submissions over the database and the folder of uploads.
@Singleton
final class StoredSubmissions implements Submissions {
    private static final Also NOTHING = _ -> Optional.empty();

    private static final String UNIQUE_VIOLATION = "23505";
    private final Jdbi jdbi;
    private final Uploads uploads;
    private final SentFiles files;
    private final Intake intake;
    private final Acceptance acceptance;
    private final Moves moves;
    private final IntakeSettings settings;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    StoredSubmissions(
            Jdbi jdbi,
            Uploads uploads,
            SentFiles files,
            Intake intake,
            Acceptance acceptance,
            Moves moves,
            IntakeSettings settings,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.jdbi = jdbi;
        this.uploads = uploads;
        this.files = files;
        this.intake = intake;
        this.acceptance = acceptance;
        this.moves = moves;
        this.settings = settings;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public long largestFile() {
        return settings.largestFile();
    }

    @Override
    public Begun begin(HandIn handIn, String name, InputStream bytes, Viewer.Person person)
            throws IOException {
        if (!person.mayHandIn() || !person.maySee(handIn.label())) {
            throw new IllegalArgumentException(
                    person.name() + " may not hand in under the label " + handIn.label());
        }
        try {
            Originals.Stored stored = uploads.store(bytes, largestFile());
            Optional<Submission> before =
                    sent(person, handIn, stored.hash()).map(it -> leading(it, person));
            return before.isPresent()
                    ? new Begun.Drafted(again(before.get(), handIn, person))
                    : read(handIn, name, stored, person);
        } catch (Uploads.TooLarge _) {
            return new Begun.TooLarge(largestFile());
        }
    }

    /// The one that the same form has begun with the same file, or one with the same file that is
    /// still open: whoever went back to the form and sent it again means that one.
    private Optional<Submission> sent(Viewer.Person person, HandIn handIn, ContentHash hash) {
        return jdbi.withHandle(handle ->
                SubmissionRows.sent(handle, person.name(), handIn.key(), hash)
                        .or(() ->
                                SubmissionRows.of(handle, person.name()).stream()
                                        .filter(submission -> submission.status().isOpen())
                                        .filter(it -> it.upload().file().hash().equals(hash))
                                        .findFirst()));
    }

    /// The same file once more: a draft takes on what is said now.
    private Submission again(Submission before, HandIn handIn, Viewer.Person person) {
        Statement now = handIn.over(before.understood().metadata(), before.understood().themes());
        boolean untouched = before.version() == 1 && before.status() == Status.DRAFT;
        if (!untouched || now.equals(before.said())) {
            return before;
        }
        Step step = new Step(before.id(), 1, Move.Kind.SAVED, now, "");
        return make(step, person) instanceof Outcome.Done(Submission saved) ? saved : before;
    }

    private Begun read(HandIn handIn, String name, Originals.Stored stored, Viewer.Person person)
            throws IOException {
        return switch (files.read(stored, name, 1, handIn.label())) {
            case SentFiles.Reading.Refused(Preview.Cause cause, String reason) ->
                    new Begun.Refused(cause, reason);
            case SentFiles.Reading.Understood(Upload upload, Statement understood) -> {
                Submission drafted =
                        new Submission(
                                SubmissionId.fresh(),
                                person.name(),
                                Status.DRAFT,
                                List.of(upload),
                                understood,
                                handIn.over(understood.metadata(), understood.themes()),
                                List.of(move(1, Move.Kind.BEGUN, "", person)),
                                null);
                yield new Begun.Drafted(insert(drafted, handIn));
            }
        };
    }

    private Move move(int number, Move.Kind kind, String note, Viewer.Person person) {
        // databases keep microseconds: what is returned now equals what is read later
        return new Move(
                number, kind, person.name(), note, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Submission insert(Submission drafted, HandIn handIn) {
        try {
            jdbi.useTransaction(handle -> {
                SubmissionRows.insert(handle, drafted, handIn.key());
                audit.append(handle, AuditTexts.moved(null, drafted));
            });
            return drafted;
        } catch (UnableToExecuteStatementException e) {
            // the same form was sent twice at once, and the other one was quicker
            if (e.getCause() instanceof SQLException cause
                    && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                ContentHash hash = drafted.upload().file().hash();
                return jdbi.withHandle(handle ->
                                SubmissionRows.sent(
                                        handle, drafted.submitter(), handIn.key(), hash))
                        .orElseThrow(() -> e);
            }
            throw e;
        }
    }

    @Override
    public Optional<Submission> find(SubmissionId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                SubmissionRows.find(handle, id, false)
                        .filter(submission -> Rights.maySee(handle, submission, viewer))
                        .map(submission -> leading(submission, viewer)));
    }

    /// What was accepted may have been moved under another label, or taken out, since.
    private Submission leading(Submission submission, Viewer viewer) {
        DocumentId document = submission.document();
        return document == null
                ? submission
                : submission.leadingTo(moves.now(document, viewer).map(Document::id).orElse(null));
    }

    @Override
    public List<Submission> of(Viewer.Person person) {
        return jdbi.inTransaction(handle -> SubmissionRows.of(handle, person.name())).stream()
                .map(submission -> leading(submission, person))
                .sorted(
                        Comparator.comparing(Submission::changed)
                                .reversed()
                                .thenComparing(submission -> submission.id().value()))
                .toList();
    }

    @Override
    public List<Submission> waiting(Viewer viewer) {
        if (!viewer.mayCurate()) {
            return List.of();
        }
        return jdbi.inTransaction(handle -> SubmissionRows.in(handle, Status.WAITING)).stream()
                .sorted(
                        Comparator.comparing(StoredSubmissions::handedIn)
                                .thenComparing(submission -> submission.id().value()))
                .toList();
    }

    private static java.time.Instant handedIn(Submission submission) {
        return submission.last(Move.Kind.HANDED_IN).map(Move::at).orElseGet(submission::changed);
    }

    @Override
    public Optional<Path> original(SubmissionId id, int number, Viewer viewer) {
        return find(id, viewer).stream()
                .flatMap(submission -> submission.uploads().stream())
                .filter(upload -> upload.number() == number)
                .map(upload -> uploads.place(upload.file().hash()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    @Override
    public Optional<Preview> reading(SubmissionId id, Viewer viewer) {
        return find(id, viewer)
                .map(submission -> submission.upload().file())
                .map(file -> intake.preview(uploads.place(file.hash()), file.name()));
    }

    @Override
    public Outcome make(Step step, Viewer.Person person) {
        return make(step, null, person, NOTHING);
    }

    @Override
    public Outcome make(Step step, List<SubmissionLesson> lessons, Viewer.Person person) {
        return make(
                step,
                lessons,
                person,
                handle -> SubmissionLessons.replace(handle, step.id(), lessons, person));
    }

    private Outcome make(
            Step step, @Nullable List<SubmissionLesson> lessons, Viewer.Person person, Also also) {
        if (step.kind() == Move.Kind.REPLACED) {
            throw new IllegalArgumentException("A file is replaced by another file");
        }
        Optional<Submission> found = movable(step, person);
        if (found.isEmpty()) {
            return new Outcome.Missing();
        }
        Submission before = found.get();
        if (isRepeated(step, before, person)
                && before.said().equals(step.said())
                && (lessons == null || lessons.equals(stored(step.id())))) {
            return new Outcome.Done(before);
        }
        if (isStale(step, before)) {
            return new Outcome.Stale(before);
        }
        if (step.kind() != Move.Kind.ACCEPTED) {
            return moved(step, person, null, also);
        }
        if (lessons != null) {
            // a curator's ticks hold for what is made of them, even if accepting fails
            jdbi.useTransaction(
                    handle -> also.make(handle).ifPresent(event -> audit.append(handle, event)));
        }
        return acceptance.accept(step, before, person, document -> moved(step, person, document));
    }

    private List<SubmissionLesson> stored(SubmissionId id) {
        return jdbi.withHandle(handle -> SubmissionLessonRows.of(handle, id));
    }

    /// The submission, if the person sees it and the step is theirs to make.
    private Optional<Submission> movable(Step step, Viewer.Person person) {
        Optional<Submission> found =
                find(step.id(), person).filter(it -> Rights.mayMake(step.kind(), it, person));
        if (found.isPresent() && !person.maySee(step.said().label())) {
            throw new IllegalArgumentException(
                    person.name() + " may not use the label " + step.said().label());
        }
        return found;
    }

    private static boolean isStale(Step step, Submission now) {
        return now.version() != step.seen() || now.status().after(step.kind()).isEmpty();
    }

    @Override
    public Replaced replace(Step step, String name, InputStream bytes, Viewer.Person person)
            throws IOException {
        Optional<Submission> found = movable(step, person);
        if (found.isEmpty()) {
            return new Replaced.NotMade(new Outcome.Missing());
        }
        Submission before = found.get();
        try {
            Originals.Stored stored = uploads.store(bytes, largestFile());
            boolean same = before.upload().file().hash().equals(stored.hash());
            if (same && isRepeated(step, before, person)) {
                return new Replaced.Done(before);
            }
            if (isStale(step, before)) {
                files.discard(stored.hash());
                return new Replaced.NotMade(new Outcome.Stale(before));
            }
            return same ? saved(step, person) : replace(step, name, stored, before, person);
        } catch (Uploads.TooLarge _) {
            return new Replaced.TooLarge(before, largestFile());
        }
    }

    /// The file is the one that was there: only what is said of it is stored.
    private Replaced saved(Step step, Viewer.Person person) {
        Step save = new Step(step.id(), step.seen(), Move.Kind.SAVED, step.said(), step.note());
        return replaced(moved(save, person, null));
    }

    private Replaced replace(
            Step step,
            String name,
            Originals.Stored stored,
            Submission before,
            Viewer.Person person)
            throws IOException {
        return switch (files.read(stored, name, before.version() + 1, step.said().label())) {
            case SentFiles.Reading.Refused(Preview.Cause cause, String reason) ->
                    new Replaced.Refused(before, cause, reason);
            case SentFiles.Reading.Understood(Upload upload, Statement understood) -> {
                Statement said = step.said().reread(before.understood(), understood);
                Step whole = new Step(step.id(), step.seen(), step.kind(), said, step.note());
                Outcome outcome =
                        moved(
                                whole,
                                person,
                                null,
                                handle -> {
                                    SubmissionRows.addUpload(handle, step.id(), upload, understood);
                                    return Optional.empty();
                                });
                if (!(outcome instanceof Outcome.Done)) {
                    files.discard(stored.hash());
                }
                yield replaced(outcome);
            }
        };
    }

    private static Replaced replaced(Outcome outcome) {
        return outcome instanceof Outcome.Done(Submission now)
                ? new Replaced.Done(now)
                : new Replaced.NotMade(outcome);
    }

    private static boolean isRepeated(Step step, Submission now, Viewer.Person person) {
        Move last = now.moves().getLast();
        return step.seen() == now.version() - 1
                && last.kind() == step.kind()
                && last.actor().equals(person.name())
                && last.note().equals(step.note());
    }

    private Outcome moved(Step step, Viewer.Person person, @Nullable DocumentId document) {
        return moved(step, person, document, NOTHING);
    }

    /// What goes with a move.
    private interface Also {
        /// @return what the audit log is to say of it beside the move
        Optional<AuditEvent> make(Handle handle);
    }

    /// @param also to be done in the same transaction, once the move is known to be made
    private Outcome moved(
            Step step, Viewer.Person person, @Nullable DocumentId document, Also also) {
        return jdbi.inTransaction(handle -> {
            Submission now = SubmissionRows.find(handle, step.id(), true).orElseThrow();
            Optional<Status> status = now.status().after(step.kind());
            if (now.version() != step.seen() || status.isEmpty()) {
                return new Outcome.Stale(leading(now, person));
            }
            Optional<AuditEvent> beside = also.make(handle);
            Move move = move(now.version() + 1, step.kind(), step.note(), person);
            SubmissionRows.move(handle, now.id(), move, status.get(), step.said(), document);
            Submission after = SubmissionRows.find(handle, now.id(), false).orElseThrow();
            notices.moved(handle, after);
            beside.ifPresent(event -> audit.append(handle, event));
            audit.append(handle, AuditTexts.moved(now, after));
            return new Outcome.Done(after);
        });
    }
}
