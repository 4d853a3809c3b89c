package dev.hindsight.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of labels that have a reason and a last day, whatever database lies under it.
abstract class ClosuresContract {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Viewer VISITOR = new Viewer.Anonymous();
    private static final Viewer CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final Viewer RITA = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final Label BINUB = Label.restrictedTo(new MissionId("BINUB"));
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);
    private static final Closure TALKS = new Closure("Talks still go on", TODAY);

    @TempDir Path folder;
    private final List<AuditEvent> lines = new ArrayList<>();
    private Documents documents;
    private Closures closures;
    private Moves moves;
    private Originals originals;

    /// An empty database with the schema.
    abstract Jdbi database();

    private long written(Handle handle, AuditEvent event) {
        lines.add(event);
        return lines.size();
    }

    @BeforeEach
    void open() {
        Jdbi jdbi = database();
        ChangeRows.begin(jdbi);
        Clock clock = Clock.fixed(Instant.parse("2026-05-31T00:00:30Z"), ZoneOffset.UTC);
        ChangeRows rows = new ChangeRows(jdbi, clock);
        originals = new Originals(new StoreSettings("embedded", "", "", folder, 4));
        documents =
                new StoredDocuments(
                        jdbi, rows, this::written, originals, new RecentPassages(), clock);
        moves = new StoredMoves(jdbi);
        closures = new StoredClosures(jdbi, documents, this::written, clock);
    }

    private DocumentId added(String text, Label label) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Originals.Stored stored = originals.store(new ByteArrayInputStream(bytes));
        return documents.add(Samples.document(stored, label)).orElseThrow().id();
    }

    @Test
    void whatIsSaidIsReadBackByWhoeverMaySeeTheDocument() throws IOException {
        DocumentId id = added("secret", BINUB);
        assertThat(closures.of(id, CARLA)).isEqualTo(Closure.NONE);
        assertThat(closures.close(id, TALKS, CARLA)).isTrue();
        assertThat(closures.of(id, CARLA)).isEqualTo(TALKS);
        assertThat(closures.of(id, RITA)).isEqualTo(Closure.NONE);
        assertThat(closures.close(id, Closure.NONE, RITA)).isFalse();
        assertThat(closures.close(id, Closure.NONE, CARLA)).isTrue();
        assertThat(closures.of(id, CARLA)).isEqualTo(Closure.NONE);
    }

    @Test
    void eachChangeIsWrittenDownOnce() throws IOException {
        DocumentId id = added("secret", BINUB);
        lines.clear();
        closures.close(id, TALKS, CARLA);
        closures.close(id, TALKS, CARLA);
        assertThat(lines)
                .containsExactly(
                        new AuditEvent(
                                "Carla",
                                "document.closed",
                                "document:" + id,
                                "",
                                "not public because: Talks still go on\nopens: 2026-05-31"));
    }

    @Test
    void nothingIsKeptOfAPublicDocument() throws IOException {
        DocumentId id = added("open", Label.PUBLIC);
        assertThat(closures.close(id, TALKS, CARLA)).isTrue();
        assertThat(closures.of(id, CARLA)).isEqualTo(Closure.NONE);
        assertThat(closures.openDue()).isEmpty();
    }

    @Test
    void aDocumentIsPublicFromItsDayOn() throws IOException {
        DocumentId today = added("today", BINUB);
        DocumentId tomorrow = added("tomorrow", BINUB);
        closures.close(today, TALKS, CARLA);
        closures.close(tomorrow, new Closure("", TODAY.plusDays(1)), CARLA);
        List<DocumentId> opened = closures.openDue();
        assertThat(opened).hasSize(1);
        assertThat(documents.find(opened.getFirst(), VISITOR)).isPresent();
        assertThat(documents.find(today, OWNER)).isEmpty();
        assertThat(documents.find(tomorrow, VISITOR)).isEmpty();
        assertThat(closures.of(opened.getFirst(), OWNER)).isEqualTo(Closure.NONE);
        assertThat(closures.openDue()).isEmpty();
    }

    @Test
    void whereTheSameFileIsPublicAlreadyOnlyTheDayIsTakenAway() throws IOException {
        DocumentId closed = added("same", BINUB);
        added("same", Label.PUBLIC);
        closures.close(closed, TALKS, CARLA);
        assertThat(closures.openDue()).isEmpty();
        assertThat(documents.find(closed, OWNER)).isPresent();
        assertThat(closures.of(closed, OWNER)).isEqualTo(new Closure(TALKS.why(), null));
    }

    @Test
    void aWithdrawnDocumentLeavesNothingToOpen() throws IOException {
        DocumentId id = added("secret", BINUB);
        closures.close(id, TALKS, CARLA);
        documents.withdraw(id, CARLA);
        assertThat(closures.openDue()).isEmpty();
        assertThat(added("secret", BINUB)).isEqualTo(id);
        assertThat(closures.of(id, CARLA)).isEqualTo(Closure.NONE);
    }

    @Test
    void whoeverCouldSeeADocumentIsLedToWhereItIsNow() throws IOException {
        DocumentId first = added("moves", BINUB);
        DocumentId second = documents.relabel(first, Label.INTERNAL, CARLA).orElseThrow().id();
        DocumentId third = documents.relabel(second, Label.PUBLIC, CARLA).orElseThrow().id();
        assertThat(moves.moved(first, CARLA)).contains(third);
        assertThat(moves.moved(second, RITA)).contains(third);
        assertThat(moves.moved(first, RITA)).isEmpty();
        assertThat(moves.moved(first, VISITOR)).isEmpty();
        assertThat(moves.moved(third, CARLA)).isEmpty();
    }

    @Test
    void aWayThatComesBackEnds() throws IOException {
        DocumentId first = added("moves", BINUB);
        DocumentId second = documents.relabel(first, Label.PUBLIC, CARLA).orElseThrow().id();
        assertThat(documents.relabel(second, BINUB, CARLA).orElseThrow().id()).isEqualTo(first);
        assertThat(moves.moved(second, CARLA)).contains(first);
        assertThat(moves.moved(second, VISITOR)).isEmpty();
        documents.withdraw(first, CARLA);
        assertThat(moves.moved(second, CARLA)).isEmpty();
    }

    @Test
    void whatNamesADocumentByAnOldIdMeansItAsItIsNowForWhoeverMaySeeIt() throws IOException {
        DocumentId first = added("moves", BINUB);
        DocumentId second = documents.relabel(first, Label.INTERNAL, CARLA).orElseThrow().id();
        assertThat(moves.now(first, RITA)).map(Document::id).contains(second);
        assertThat(moves.now(first, VISITOR)).isEmpty();
        DocumentId third = documents.relabel(second, Label.PUBLIC, CARLA).orElseThrow().id();
        assertThat(moves.now(first, VISITOR)).map(Document::id).contains(third);
        assertThat(moves.now(third, VISITOR)).map(Document::id).contains(third);
        assertThat(moves.names(third, VISITOR)).containsExactlyInAnyOrder(first, second, third);
        documents.withdraw(third, CARLA);
        assertThat(moves.now(first, CARLA)).isEmpty();
    }

    @Test
    void whatIsThereAgainUnderAnOldIdIsMeantByThoseWhoMaySeeIt() throws IOException {
        DocumentId inside = added("twice", Label.INTERNAL);
        DocumentId open = documents.relabel(inside, Label.PUBLIC, CARLA).orElseThrow().id();
        assertThat(added("twice", Label.INTERNAL)).isEqualTo(inside);
        assertThat(moves.now(inside, RITA)).map(Document::id).contains(inside);
        assertThat(moves.names(open, RITA)).containsExactly(open);
        assertThat(moves.now(inside, VISITOR)).map(Document::id).contains(open);
        assertThat(moves.names(open, VISITOR)).containsExactlyInAnyOrder(open, inside);
    }

    @Test
    void aWayBackLeadsBack() throws IOException {
        DocumentId first = added("moves", Label.PUBLIC);
        DocumentId second = documents.relabel(first, BINUB, CARLA).orElseThrow().id();
        documents.relabel(second, Label.PUBLIC, CARLA);
        assertThat(moves.now(second, VISITOR)).map(Document::id).contains(first);
        assertThat(moves.names(first, VISITOR)).containsExactlyInAnyOrder(first, second);
    }
}
