package dev.hindsight.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.AuditLine;
import dev.hindsight.documents.Attachments;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.LessonState;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import dev.hindsight.oversight.AuditFilter;
import dev.hindsight.oversight.AuditLog;
import dev.hindsight.submissions.Drafts.Saving;
import dev.hindsight.submissions.ResumableUploads.Beginning;
import dev.hindsight.submissions.ResumableUploads.Piece;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What drafts, ticked lessons, annexes and uploads in pieces promise, whatever database lies under
/// them.
abstract class HandingInContract {
    private static final MissionId BINUB = new MissionId("BINUB");
    private static final Viewer.Person CLARISSE = person("Clarisse", Role.CONTRIBUTOR);
    private static final Viewer.Person ALINE = person("Aline", Role.CONTRIBUTOR);
    private static final Viewer.Person CARLA = person("Carla", Role.CURATOR);
    private static final String REVIEW =
            """
            After-action review of the start-up of BINUB

            Recommendations

            The mission should begin recruitment six months before the mandate starts.

            The mission should agree on funding with donors before deployment.
            """;

    @TempDir Path folder;
    private Map<String, Object> settings;
    @AutoClose private ApplicationContext context;

    private static Viewer.Person person(String name, Role role) {
        return new Viewer.Person(name, role, Set.of(BINUB));
    }

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        settings = new HashMap<>(database());
        context = ApplicationContext.run(settings);
    }

    private void restart() {
        context.close();
        context = ApplicationContext.run(settings);
    }

    private <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    private Submission begun() throws IOException {
        HandIn handIn = new HandIn("key", BINUB, null, null, Label.PUBLIC, "");
        Begun begun = get(Submissions.class).begin(handIn, "review.txt", stream(REVIEW), CLARISSE);
        return ((Begun.Drafted) begun).submission();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Submission made(Submission seen, Move.Kind kind, Viewer.Person person) {
        Step step = new Step(seen.id(), seen.version(), kind, seen.said(), "");
        return ((Outcome.Done) get(Submissions.class).make(step, person)).submission();
    }

    private Submission handedIn(Submission seen, List<SubmissionLesson> lessons) {
        Statement said =
                new Statement(
                        seen.said().metadata(),
                        List.of(new ThemeId("recruitment")),
                        seen.said().label(),
                        "");
        Step step = new Step(seen.id(), seen.version(), Move.Kind.HANDED_IN, said, "");
        Outcome outcome = get(Submissions.class).make(step, lessons, CLARISSE);
        return ((Outcome.Done) outcome).submission();
    }

    @Test
    void tickedLessonsBecomeObservationsOfTheSubmitterThatRestOnTheirPassages() throws IOException {
        Submission draft = begun();
        List<SubmissionLesson> found = get(SubmissionLessons.class).of(draft.id(), CLARISSE);
        assertThat(found).isNotEmpty().noneMatch(SubmissionLesson::chosen);
        String words = "Begin to recruit six months before the mandate.";
        List<SubmissionLesson> ticked =
                List.of(
                        found.getFirst().as(words, true),
                        SubmissionLesson.added("Ask those who leave what they would do again."));
        Submission waiting = handedIn(draft, ticked);
        assertThat(get(SubmissionLessons.class).of(draft.id(), CARLA)).containsAll(ticked);
        assertThat(get(SubmissionLessons.class).of(draft.id(), ALINE)).isEmpty();
        Submission accepted = made(waiting, Move.Kind.ACCEPTED, CARLA);
        List<Lesson> lessons = get(Lessons.class).list(CARLA, LessonFilter.ALL, 0, 10);
        assertThat(lessons).extracting(lesson -> lesson.text().statement()).contains(words);
        assertThat(lessons)
                .hasSize(2)
                .allMatch(lesson -> lesson.state() instanceof LessonState.Observation)
                .allMatch(lesson -> lesson.moves().getFirst().actor().equals("Clarisse"));
        Lesson first =
                lessons.stream()
                        .filter(lesson -> lesson.text().statement().equals(words))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.text().sources().getFirst()).isInstanceOf(Proof.Place.class);
        DocumentId document = accepted.document();
        assertThat(document).isNotNull();
        assertThat(first.text().sources().getFirst().target()).startsWith(document.value() + "#n");
    }

    private List<AuditLine> ticks() {
        AuditFilter filter = new AuditFilter("", "submission.lessons", "", null, null);
        return get(AuditLog.class).lines(new Viewer.Owner(), filter, Long.MAX_VALUE, 100);
    }

    @Test
    void ticksAndCorrectionsLeaveALineWithoutTheirWords() throws IOException {
        Submission draft = begun();
        List<SubmissionLesson> found = get(SubmissionLessons.class).of(draft.id(), CLARISSE);
        SubmissionLesson first = found.getFirst();
        get(SubmissionLessons.class).keep(draft, found, CLARISSE);
        assertThat(ticks()).isEmpty();
        List<SubmissionLesson> ticked = List.of(first.as(first.text(), true));
        get(SubmissionLessons.class).keep(draft, ticked, CLARISSE);
        get(SubmissionLessons.class).keep(draft, ticked, CLARISSE);
        String passage = "passage " + first.place().passage() + ", " + first.mark();
        assertThat(ticks())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo("Clarisse");
                    assertThat(line.item()).isEqualTo("submission:" + draft.id());
                    assertThat(line.before()).isNull();
                    assertThat(line.after()).isEqualTo(passage + ": ticked, as found");
                });
        SubmissionLesson corrected = first.as("Words of a witness.", true);
        Submission waiting =
                handedIn(draft, List.of(corrected, SubmissionLesson.added("Another witness.")));
        AuditLine second = ticks().getFirst();
        assertThat(second.before()).isEqualTo(passage + ": ticked, as found");
        assertThat(second.after())
                .contains(passage + ": ticked, words ", "\nadded: words ")
                .doesNotContain("witness");
        made(waiting, Move.Kind.WITHDRAWN, CLARISSE);
        assertThat(ticks()).hasSize(2);
    }

    @Test
    void whatACuratorTicksLeavesALineBesideTheMove() throws IOException {
        Submission waiting = handedIn(begun(), List.of());
        assertThat(ticks()).isEmpty();
        SubmissionLesson first = get(SubmissionLessons.class).of(waiting.id(), CARLA).getFirst();
        Step accept =
                new Step(waiting.id(), waiting.version(), Move.Kind.ACCEPTED, waiting.said(), "");
        List<SubmissionLesson> ticked = List.of(first.as(first.text(), true));
        assertThat(get(Submissions.class).make(accept, ticked, CARLA))
                .isInstanceOf(Outcome.Done.class);
        assertThat(ticks()).extracting(AuditLine::actor).containsExactly("Carla");
    }

    @Test
    void aDraftMakesNoMoveAndSurvivesARestart() throws IOException {
        Submission submission = begun();
        Saving first = get(Drafts.class).save(submission.id(), 0, 0, 1, "title=One", CLARISSE);
        Draft one = ((Saving.Saved) first).draft();
        Saving second =
                get(Drafts.class)
                        .save(
                                submission.id(),
                                one.number(),
                                one.revision(),
                                1,
                                "title=Two",
                                CLARISSE);
        Draft two = ((Saving.Saved) second).draft();
        restart();
        assertThat(get(Drafts.class).of(submission.id(), CLARISSE)).containsExactly(two);
        assertThat(get(Drafts.class).of(submission.id(), CARLA)).isEmpty();
        assertThat(get(Submissions.class).find(submission.id(), CLARISSE)).contains(submission);
        assertThat(get(Drafts.class).save(submission.id(), 0, 0, 1, "x=y", ALINE))
                .isInstanceOf(Saving.Missing.class);
    }

    @Test
    void twoWindowsTakeNothingFromEachOther() throws IOException {
        Submission submission = begun();
        Draft one =
                ((Saving.Saved)
                                get(Drafts.class)
                                        .save(submission.id(), 0, 0, 1, "title=One", CLARISSE))
                        .draft();
        Saving late = get(Drafts.class).save(submission.id(), 0, 0, 1, "title=Two", CLARISSE);
        assertThat(late).isInstanceOf(Saving.Beside.class);
        Draft two = ((Saving.Beside) late).draft();
        assertThat(((Saving.Beside) late).other()).isEqualTo(one);
        assertThat(get(Drafts.class).of(submission.id(), CLARISSE))
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    void annexesAreOrderedAndBecomeAttachments() throws IOException {
        Submission draft = begun();
        Annexes annexes = get(Annexes.class);
        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            assertThat(
                            annexes.add(
                                    draft.id(),
                                    name,
                                    stream("Annex " + name + "\n\nPosts by section."),
                                    CLARISSE))
                    .isInstanceOf(Annexes.Adding.Added.class);
        }
        assertThat(annexes.moveUp(draft.id(), 3, CLARISSE)).isTrue();
        assertThat(annexes.remove(draft.id(), 1, CLARISSE)).isTrue();
        assertThat(annexes.remove(draft.id(), 2, ALINE)).isFalse();
        assertThat(names(draft.id())).containsExactly("c.txt", "b.txt");
        Submission accepted =
                made(made(draft, Move.Kind.HANDED_IN, CLARISSE), Move.Kind.ACCEPTED, CARLA);
        DocumentId document = accepted.document();
        assertThat(document).isNotNull();
        assertThat(get(Attachments.class).of(document, CARLA).attachments())
                .extracting(Attachments.Link::name)
                .containsExactly("c.txt", "b.txt");
    }

    private List<String> names(SubmissionId id) {
        return get(Annexes.class).of(id, CLARISSE).stream()
                .map(annex -> annex.file().name())
                .toList();
    }

    @Test
    void anUploadThatIsCutOffGoesOnWhereItStopped() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] file = new byte[2_000_000];
        random.nextBytes(file);
        Beginning begun = get(ResumableUploads.class).begin("review.bin", file.length, CLARISSE);
        String id = ((Beginning.Begun) begun).session().id();
        int at = 0;
        while (at < file.length) {
            int end = Math.min(file.length, at + 1 + random.nextInt(900_000));
            InputStream piece = new ByteArrayInputStream(Arrays.copyOfRange(file, at, end));
            assertThat(get(ResumableUploads.class).append(id, at, piece, CLARISSE))
                    .as("seed %s", seed)
                    .isInstanceOf(Piece.Kept.class);
            restart();
            at = (int) get(ResumableUploads.class).find(id, CLARISSE).orElseThrow().offset();
            assertThat(at).isEqualTo(end);
        }
        assertThat(get(ResumableUploads.class).find(id, ALINE)).isEmpty();
        assertThat(get(ResumableUploads.class).append(id, 5, stream("x"), CLARISSE))
                .isInstanceOf(Piece.Elsewhere.class);
        assertThat(get(ResumableUploads.class).whole(id, CLARISSE).orElseThrow())
                .hasBinaryContent(file);
        assertThat(get(ResumableUploads.class).begin("x", Long.MAX_VALUE, CLARISSE))
                .isInstanceOf(Beginning.TooLarge.class);
    }
}
