package dev.hindsight.lessons;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Moves;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ListPart;
import dev.hindsight.lessons.CandidateRows.Cited;
import dev.hindsight.lessons.FoundLesson.Dismissal;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.LessonFinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Candidates over the finder, and over the copy that [CandidateReader] keeps.
@Singleton
final class StoredCandidates implements Candidates {
    private static final int KEPT = 300;

    private final Jdbi jdbi;
    private final Documents documents;
    private final Moves moves;
    private final Audit audit;
    private final Clock clock;

    /// What was found in passages that were read lately, by the very list of them.
    private final LoadingCache<List<ThemedPassage>, List<Candidate>> lately;

    StoredCandidates(
            Jdbi jdbi,
            Documents documents,
            Moves moves,
            LessonFinder finder,
            Audit audit,
            Clock clock) {
        this.jdbi = jdbi;
        this.documents = documents;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
        this.lately =
                Caffeine.newBuilder()
                        .weakKeys()
                        .maximumSize(KEPT)
                        .build(passages ->
                                finder.find(
                                        passages.stream().map(ThemedPassage::passage).toList()));
    }

    @Override
    public List<FoundLesson> of(DocumentId document, Viewer viewer) {
        // the catalogue gives out the same list again until something has changed
        List<Candidate> found = lately.get(documents.passages(document, viewer));
        return found.isEmpty()
                ? List.of()
                : jdbi.inTransaction(handle -> told(handle, document, found, viewer));
    }

    private List<FoundLesson> told(
            Handle handle, DocumentId document, List<Candidate> found, Viewer viewer) {
        Map<String, Dismissal> dismissals = CandidateRows.dismissals(handle, document);
        List<Cited> cited = CandidateRows.cited(handle, moves.names(document, viewer));
        return found.stream()
                .map(one ->
                        new FoundLesson(
                                document,
                                one,
                                lessons(cited, one, viewer),
                                dismissals.get(FoundLesson.mark(one))))
                .filter(one -> one.dismissal() == null || viewer.mayCurate())
                .toList();
    }

    private static List<LessonId> lessons(List<Cited> cited, Candidate candidate, Viewer viewer) {
        return cited.stream()
                .filter(one -> one.passage() == candidate.passage().number())
                .filter(one -> viewer.maySee(one.label()))
                .filter(one -> one.validated() || viewer.mayCurate())
                .map(Cited::lesson)
                .distinct()
                .toList();
    }

    @Override
    public Optional<FoundLesson> find(DocumentId document, String mark, Viewer viewer) {
        return of(document, viewer).stream().filter(one -> one.mark().equals(mark)).findFirst();
    }

    @Override
    public List<FoundLesson> list(Viewer viewer, CandidateFilter filter, int offset, int limit) {
        ListPart.check(offset, limit);
        return jdbi.inTransaction(handle -> {
            List<Label> labels = labels(handle, viewer, filter);
            return labels.isEmpty()
                    ? List.<FoundLesson>of()
                    : CandidateRows.list(handle, labels, filter, offset, limit).stream()
                            .flatMap(row -> told(handle, row, viewer).stream())
                            .toList();
        });
    }

    private Optional<FoundLesson> told(Handle handle, CandidateRows.Row row, Viewer viewer) {
        return told(handle, row.document(), List.of(row.candidate()), viewer).stream().findFirst();
    }

    /// None where nothing can be listed.
    private static List<Label> labels(Handle handle, Viewer viewer, CandidateFilter filter) {
        return filter.dismissed() && !viewer.mayCurate()
                ? List.of()
                : CandidateRows.labels(handle).stream().filter(viewer::maySee).toList();
    }

    @Override
    public long count(Viewer viewer, CandidateFilter filter) {
        return jdbi.inTransaction(handle -> {
            List<Label> labels = labels(handle, viewer, filter);
            return labels.isEmpty() ? 0L : CandidateRows.count(handle, labels, filter);
        });
    }

    @Override
    public boolean dismiss(DocumentId document, String mark, String reason, Viewer viewer) {
        // databases keep microseconds: what is returned now equals what is read later
        Dismissal dismissal =
                new Dismissal(
                        CleanText.line(reason),
                        name(viewer),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        Optional<Document> held =
                viewer.mayCurate() ? documents.find(document, viewer) : Optional.empty();
        Optional<FoundLesson> found =
                held.isEmpty() ? Optional.empty() : find(document, mark, viewer);
        if (found.isEmpty()) {
            return false;
        }
        jdbi.useTransaction(handle -> {
            CandidateRows.dismiss(handle, held.orElseThrow(), mark, dismissal);
            String text = found.get().candidate().text();
            audit.append(
                    handle,
                    event(
                            "dismissed",
                            document,
                            mark,
                            viewer,
                            text + "\nreason: " + dismissal.reason()));
        });
        return true;
    }

    @Override
    public boolean restore(DocumentId document, String mark, Viewer viewer) {
        return viewer.mayCurate()
                && documents.find(document, viewer).isPresent()
                && jdbi.inTransaction(handle -> {
                    boolean restored = CandidateRows.restore(handle, document, mark);
                    if (restored) {
                        audit.append(handle, event("restored", document, mark, viewer, null));
                    }
                    return restored;
                });
    }

    private static AuditEvent event(
            String verb, DocumentId document, String mark, Viewer viewer, @Nullable String after) {
        String before = "candidate: " + mark;
        return new AuditEvent(
                name(viewer), "candidate." + verb, "document:" + document, before, after);
    }

    private static String name(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Person person -> person.name();
            case Viewer.Owner() -> "owner";
            case Viewer.Anonymous() -> "";
        };
    }
}
