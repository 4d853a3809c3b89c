package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.Originals;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.FileOutcome;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeSettings;
import dev.hindsight.intake.Preview;
import dev.hindsight.intake.Settled;
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
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// Submissions over the database and the folder of uploads.
@Singleton
final class StoredSubmissions implements Submissions {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int BEGINNING = 1_500;
    private final Jdbi jdbi;
    private final Uploads uploads;
    private final Intake intake;
    private final Documents documents;
    private final IntakeSettings settings;
    private final Clock clock;

    StoredSubmissions(
            Jdbi jdbi,
            Uploads uploads,
            Intake intake,
            Documents documents,
            IntakeSettings settings,
            Clock clock) {
        this.jdbi = jdbi;
        this.uploads = uploads;
        this.intake = intake;
        this.documents = documents;
        this.settings = settings;
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
            Optional<Submission> before = sent(person, handIn, stored.hash());
            return before.isPresent()
                    ? new Begun.Drafted(again(before.get(), handIn, person))
                    : read(handIn, FileName.of(name), stored, person);
        } catch (Uploads.TooLarge _) {
            return new Begun.TooLarge(largestFile());
        }
    }

    private Optional<Submission> sent(Viewer.Person person, HandIn handIn, ContentHash hash) {
        return jdbi.withHandle(
                handle -> SubmissionRows.sent(handle, person.name(), handIn.key(), hash));
    }

    /// The same form with the same file: a draft takes on what is said now.
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
        return switch (intake.preview(stored.file(), name)) {
            case Preview.Unreadable(Preview.Cause cause, String reason) -> {
                boolean needed = jdbi.withHandle(h -> SubmissionRows.restsOn(h, stored.hash()));
                if (!needed) {
                    uploads.remove(stored.hash());
                }
                yield new Begun.Refused(cause, reason);
            }
            case Preview.Understood understood ->
                    new Begun.Drafted(
                            insert(drafted(handIn, name, stored, understood, person), handIn));
        };
    }

    private Submission drafted(
            HandIn handIn,
            String name,
            Originals.Stored stored,
            Preview.Understood understood,
            Viewer.Person person) {
        Upload upload =
                new Upload(
                        new Original(stored.hash(), name, understood.mediaType(), stored.size()),
                        understood.coverage(),
                        understood.passages().size(),
                        beginning(understood.passages()));
        return new Submission(
                SubmissionId.fresh(),
                person.name(),
                Status.DRAFT,
                upload,
                new Statement(understood.metadata(), understood.themes(), handIn.label(), ""),
                handIn.over(understood.metadata(), understood.themes()),
                List.of(move(1, Move.Kind.BEGUN, "", person)),
                null);
    }

    private static String beginning(List<ThemedPassage> passages) {
        String text =
                passages.stream()
                        .limit(12)
                        .map(themed -> themed.passage().text())
                        .collect(Collectors.joining("\n"));
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING - 2) + " …";
    }

    private Move move(int number, Move.Kind kind, String note, Viewer.Person person) {
        // databases keep microseconds: what is returned now equals what is read later
        return new Move(
                number, kind, person.name(), note, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Submission insert(Submission drafted, HandIn handIn) {
        try {
            jdbi.useTransaction(handle -> SubmissionRows.insert(handle, drafted, handIn.key()));
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
        return jdbi.inTransaction(handle -> SubmissionRows.find(handle, id, false))
                .filter(submission -> visible(submission, viewer));
    }

    private static boolean visible(Submission submission, Viewer viewer) {
        return viewer.mayCurate() || isSubmitter(submission, viewer);
    }

    private static boolean isSubmitter(Submission submission, Viewer viewer) {
        return viewer instanceof Viewer.Person person
                && person.name().equals(submission.submitter());
    }

    @Override
    public List<Submission> of(Viewer.Person person) {
        return jdbi.inTransaction(handle -> SubmissionRows.of(handle, person.name())).stream()
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
    public Optional<Path> original(SubmissionId id, Viewer viewer) {
        return find(id, viewer)
                .map(submission -> uploads.place(submission.upload().file().hash()))
                .filter(Files::isRegularFile);
    }

    @Override
    public Optional<Preview> reading(SubmissionId id, Viewer viewer) {
        return find(id, viewer)
                .map(submission -> submission.upload().file())
                .map(file -> intake.preview(uploads.place(file.hash()), file.name()));
    }

    @Override
    public Outcome make(Step step, Viewer.Person person) {
        Optional<Submission> found = find(step.id(), person);
        if (found.isEmpty() || !mayMake(step.kind(), found.get(), person)) {
            return new Outcome.Missing();
        }
        if (!person.maySee(step.said().label())) {
            throw new IllegalArgumentException(
                    person.name() + " may not use the label " + step.said().label());
        }
        Submission before = found.get();
        if (isRepeated(step, before, person)) {
            return new Outcome.Done(before);
        }
        if (before.version() != step.seen() || before.status().after(step.kind()).isEmpty()) {
            return new Outcome.Stale(before);
        }
        return step.kind() == Move.Kind.ACCEPTED
                ? accept(step, before, person)
                : moved(step, person, null);
    }

    /// Submitters move what is theirs, curators what waits.
    private static boolean mayMake(Move.Kind kind, Submission submission, Viewer.Person person) {
        return switch (kind) {
            case BEGUN -> false;
            case HANDED_IN, WITHDRAWN -> isSubmitter(submission, person);
            case RETURNED, ACCEPTED -> person.mayCurate();
            case SAVED ->
                    submission.status() == Status.WAITING
                            ? person.mayCurate()
                            : isSubmitter(submission, person);
        };
    }

    private static boolean isRepeated(Step step, Submission now, Viewer.Person person) {
        Move last = now.moves().getLast();
        return step.seen() == now.version() - 1
                && last.kind() == step.kind()
                && last.actor().equals(person.name())
                && last.note().equals(step.note())
                && now.said().equals(step.said());
    }

    private Outcome accept(Step step, Submission before, Viewer.Person person) {
        Original file = before.upload().file();
        Settled settled =
                new Settled(
                        uploads.place(file.hash()),
                        file.name(),
                        step.said().label(),
                        step.said().metadata(),
                        step.said().themes());
        return switch (intake.accept(settled)) {
            // the same bytes were there before: the submission leads to them
            case FileOutcome.Duplicate(DocumentId document) -> moved(step, person, document);
            case FileOutcome.Failed(String reason) -> new Outcome.Failed(before, reason);
            case FileOutcome.Ingested(DocumentId document, _) -> {
                Outcome outcome = moved(step, person, document);
                if (!(outcome instanceof Outcome.Done)) {
                    // it was withdrawn or returned while it was being read
                    documents.withdraw(document, new Viewer.Owner());
                }
                yield outcome;
            }
        };
    }

    private Outcome moved(Step step, Viewer.Person person, @Nullable DocumentId document) {
        return jdbi.inTransaction(handle -> {
            Submission now = SubmissionRows.find(handle, step.id(), true).orElseThrow();
            Optional<Status> status = now.status().after(step.kind());
            if (now.version() != step.seen() || status.isEmpty()) {
                return new Outcome.Stale(now);
            }
            Move move = move(now.version() + 1, step.kind(), step.note(), person);
            SubmissionRows.move(handle, now.id(), move, status.get(), step.said(), document);
            return new Outcome.Done(SubmissionRows.find(handle, now.id(), false).orElseThrow());
        });
    }
}
