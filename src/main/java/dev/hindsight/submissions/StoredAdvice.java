package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.Redaction;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Passage;
import dev.hindsight.personal.Pointed;
import dev.hindsight.personal.Pointing;
import dev.hindsight.quality.Meter;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Advice over the database and the files that were sent.
@Singleton
final class StoredAdvice implements Advice {
    /// Passages of so many files are kept in memory, those that were asked for last.
    private static final int FILES = 8;

    private static final int LARGEST_KEPT = 20_000;

    private final Jdbi jdbi;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Intake intake;
    private final Meter meter;
    private final Pointing pointing;
    private final Audit audit;
    private final Clock clock;
    private final Map<ContentHash, List<Passage>> read = new LinkedHashMap<>(16, 0.75f, true);

    StoredAdvice(
            Jdbi jdbi,
            Submissions submissions,
            Uploads uploads,
            Intake intake,
            Meter meter,
            Pointing pointing,
            Audit audit,
            Clock clock) {
        this.jdbi = jdbi;
        this.submissions = submissions;
        this.uploads = uploads;
        this.intake = intake;
        this.meter = meter;
        this.pointing = pointing;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Given> of(SubmissionId id, Viewer viewer) {
        return submissions
                .find(id, viewer)
                .filter(submission -> submission.status().isOpen())
                .flatMap(submission ->
                        passages(submission, viewer)
                                .map(passages ->
                                        given(
                                                submission,
                                                passages,
                                                annexes(submission.id()),
                                                viewer)));
    }

    /// What was read of an annex.
    private record Read(String name, List<Passage> passages) {}

    private List<Read> annexes(SubmissionId id) {
        return jdbi.withHandle(handle -> AnnexRows.of(handle, id)).stream()
                .map(annex -> new Read(annex.file().name(), passages(annex)))
                .toList();
    }

    private List<Passage> passages(Annex annex) {
        ContentHash hash = annex.file().hash();
        return known(hash)
                .orElseGet(() -> {
                    Path place = uploads.place(hash);
                    return intake.preview(place, annex.file().name())
                                    instanceof Preview.Understood understood
                            ? kept(hash, texts(understood))
                            : List.of();
                });
    }

    private static List<Passage> texts(Preview.Understood understood) {
        return understood.allPassages().stream().map(ThemedPassage::passage).toList();
    }

    private static List<Passage> all(List<Passage> main, List<Read> annexes) {
        return Stream.concat(main.stream(), annexes.stream().flatMap(it -> it.passages().stream()))
                .toList();
    }

    private Optional<List<Passage>> all(Submission submission, Viewer viewer) {
        return passages(submission, viewer).map(main -> all(main, annexes(submission.id())));
    }

    /// Where a text stands in the main file, too, it counts as of that one.
    private static Map<String, String> marks(List<Passage> main, List<Read> annexes) {
        Map<String, String> marks = new HashMap<>();
        for (Read annex : annexes) {
            annex.passages()
                    .forEach(it -> marks.putIfAbsent(Redaction.Spot.mark(it.text()), annex.name()));
        }
        main.forEach(it -> marks.remove(Redaction.Spot.mark(it.text())));
        return marks;
    }

    private Given given(
            Submission submission, List<Passage> passages, List<Read> annexes, Viewer viewer) {
        Metadata said = submission.said().metadata();
        return new Given(
                meter.check(
                        passages,
                        new Meter.Said(
                                said.date() != null,
                                !said.missions().isEmpty() || !said.countries().isEmpty())),
                pointed(submission, all(passages, annexes)),
                marks(passages, annexes),
                mayDecide(submission, viewer));
    }

    private List<Pointed> pointed(Submission submission, List<Passage> passages) {
        return pointing.of(
                passages,
                submission.said().metadata(),
                jdbi.withHandle(handle -> DecisionRows.of(handle, submission.id())));
    }

    private static boolean mayDecide(Submission submission, Viewer viewer) {
        boolean mine =
                viewer instanceof Viewer.Person person
                        && person.name().equals(submission.submitter());
        return submission.status().isWithSubmitter()
                ? mine
                : submission.status() == Status.WAITING && viewer.mayCurate();
    }

    /// Empty where the file cannot be read any more.
    private Optional<List<Passage>> passages(Submission submission, Viewer viewer) {
        ContentHash hash = submission.upload().file().hash();
        return known(hash)
                .or(() ->
                        submissions
                                .reading(submission.id(), viewer)
                                .filter(Preview.Understood.class::isInstance)
                                .map(Preview.Understood.class::cast)
                                .map(understood -> kept(hash, texts(understood))));
    }

    private Optional<List<Passage>> known(ContentHash hash) {
        synchronized (read) {
            return Optional.ofNullable(read.get(hash));
        }
    }

    private List<Passage> kept(ContentHash hash, List<Passage> passages) {
        if (passages.size() <= LARGEST_KEPT) {
            synchronized (read) {
                read.put(hash, passages);
                if (read.size() > FILES) {
                    read.remove(read.keySet().iterator().next());
                }
            }
        }
        return passages;
    }

    @Override
    public int decide(
            SubmissionId id,
            Predicate<Pointed> which,
            Redaction.@Nullable Choice choice,
            Viewer.Person person) {
        return decidable(id, person)
                .flatMap(submission ->
                        all(submission, person)
                                .map(passages ->
                                        pointed(submission, passages).stream()
                                                .filter(which)
                                                .toList()))
                .map(chosen -> store(id, chosen, choice, person))
                .orElse(0);
    }

    private Optional<Submission> decidable(SubmissionId id, Viewer.Person person) {
        return submissions.find(id, person).filter(submission -> mayDecide(submission, person));
    }

    @Override
    public int remove(SubmissionId id, String words, Redaction.Kind kind, Viewer.Person person) {
        return decidable(id, person)
                .flatMap(submission ->
                        all(submission, person)
                                .map(passages ->
                                        pointing.everywhere(
                                                words,
                                                kind,
                                                passages,
                                                submission.said().metadata())))
                .map(chosen -> store(id, chosen, Redaction.Choice.REMOVED, person))
                .orElse(0);
    }

    private int store(
            SubmissionId id,
            List<Pointed> chosen,
            Redaction.@Nullable Choice choice,
            Viewer.Person person) {
        if (chosen.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return jdbi.inTransaction(handle -> {
            // locked: it may be accepted in the same moment
            Optional<Submission> still =
                    SubmissionRows.find(handle, id, true)
                            .filter(submission -> mayDecide(submission, person));
            if (still.isEmpty()) {
                return 0;
            }
            for (Pointed one : chosen) {
                if (choice == null) {
                    DecisionRows.remove(handle, id, one.spot());
                } else {
                    DecisionRows.put(handle, id, one.decided(choice), person.name(), now);
                }
            }
            log(handle, id, chosen.size(), choice, person);
            return chosen.size();
        });
    }

    /// How many, and never the words.
    private void log(
            Handle handle,
            SubmissionId id,
            int places,
            Redaction.@Nullable Choice choice,
            Viewer.Person person) {
        long _ =
                audit.append(
                        handle,
                        new AuditEvent(
                                person.name(),
                                "submission.redacted",
                                "submission:" + id.value(),
                                null,
                                (choice == null ? "taken back" : choice.code()) + ": " + places));
    }
}
