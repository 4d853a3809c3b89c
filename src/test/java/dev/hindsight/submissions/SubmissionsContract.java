package dev.hindsight.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the way of a submission promises, whatever database lies under it.
abstract class SubmissionsContract {
    private static final MissionId BINUB = new MissionId("BINUB");
    private static final Viewer.Person CLARISSE = person("Clarisse", Role.CONTRIBUTOR);
    private static final Viewer.Person ALINE = person("Aline", Role.CONTRIBUTOR);
    private static final Viewer.Person RITA = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final Viewer.Person CARLA = person("Carla", Role.CURATOR);
    private static final String REVIEW =
            "After-action review of the start-up of BINUB\n\nMay 2007\n\n"
                    + "A third of the posts was vacant in the first year, because recruitment"
                    + " began only after the mandate.\n";

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private Submissions submissions;
    private Documents documents;

    private static Viewer.Person person(String name, Role role) {
        return new Viewer.Person(name, role, Set.of(BINUB));
    }

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("hindsight.intake.largest-file", 10_000);
        context = ApplicationContext.run(settings);
        submissions = context.getBean(Submissions.class);
        documents = context.getBean(Documents.class);
    }

    private static HandIn handIn(String key, Label label) {
        return new HandIn(key, BINUB, null, null, label, "clarisse@example.org");
    }

    private Begun sent(HandIn handIn, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return submissions.begin(
                handIn, "C:\\reviews\\review.txt", new ByteArrayInputStream(bytes), CLARISSE);
    }

    private Submission begun(Label label) throws IOException {
        return drafted(sent(handIn("key", label), REVIEW));
    }

    private static Submission drafted(Begun begun) {
        assertThat(begun).isInstanceOf(Begun.Drafted.class);
        return ((Begun.Drafted) begun).submission();
    }

    private Submission made(Submission seen, Move.Kind kind, String note, Viewer.Person person) {
        Outcome outcome = submissions.make(step(seen, kind, note), person);
        assertThat(outcome).as(kind.code()).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).submission();
    }

    private static Step step(Submission seen, Move.Kind kind, String note) {
        return new Step(seen.id(), seen.version(), kind, seen.said(), note);
    }

    private long kept() throws IOException {
        Path uploads = folder.resolve("data").resolve("uploads");
        try (Stream<Path> files = Files.walk(uploads)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatIsBegunIsReadBackEqualAndIsNoDocument() throws IOException {
        Submission submission = begun(Label.PUBLIC);
        assertThat(submissions.find(submission.id(), CLARISSE)).contains(submission);
        assertThat(submission.status()).isEqualTo(Status.DRAFT);
        assertThat(submission.upload().file().name()).isEqualTo("review.txt");
        assertThat(submission.said().metadata().title()).contains("After-action review");
        assertThat(submission.said().metadata().missions()).first().isEqualTo(BINUB);
        assertThat(submissions.original(submission.id(), 1, CLARISSE).orElseThrow())
                .hasContent(REVIEW);
        assertThat(documents.count(new Viewer.Owner())).isZero();
        assertThat(submissions.waiting(CARLA)).isEmpty();
    }

    @Test
    void theWholeWayKeepsEveryStepAndEndsInTheCatalogue() throws IOException {
        Submission first = made(begun(Label.PUBLIC), Move.Kind.HANDED_IN, "", CLARISSE);
        assertThat(submissions.waiting(CARLA)).containsExactly(first);
        Submission back = made(first, Move.Kind.RETURNED, "Name the authors.", CARLA);
        assertThat(back.last(Move.Kind.RETURNED).orElseThrow().note())
                .isEqualTo("Name the authors.");
        Submission again = made(back, Move.Kind.HANDED_IN, "", CLARISSE);
        Submission end = made(again, Move.Kind.ACCEPTED, "", CARLA);
        assertThat(end.moves())
                .extracting(Move::kind)
                .containsExactly(
                        Move.Kind.BEGUN,
                        Move.Kind.HANDED_IN,
                        Move.Kind.RETURNED,
                        Move.Kind.HANDED_IN,
                        Move.Kind.ACCEPTED);
        assertThat(end.moves())
                .extracting(Move::actor)
                .containsExactly("Clarisse", "Clarisse", "Carla", "Clarisse", "Carla");
        Document document = documents.find(end.document(), new Viewer.Anonymous()).orElseThrow();
        assertThat(document.metadata()).isEqualTo(end.said().metadata());
        assertThat(submissions.waiting(CARLA)).isEmpty();
        assertThat(submissions.of(CLARISSE)).containsExactly(end);
    }

    @Test
    void itExistsOnlyForItsSubmitterAndCurators() throws IOException {
        Submission hidden = made(begun(Label.PUBLIC), Move.Kind.HANDED_IN, "", CLARISSE);
        for (Viewer other : List.of(ALINE, RITA, new Viewer.Anonymous())) {
            assertThat(submissions.find(hidden.id(), other)).isEmpty();
            assertThat(submissions.original(hidden.id(), 1, other)).isEmpty();
            assertThat(submissions.reading(hidden.id(), other)).isEmpty();
            assertThat(submissions.waiting(other)).isEmpty();
        }
        assertThat(submissions.of(ALINE)).isEmpty();
        assertThat(submissions.make(step(hidden, Move.Kind.WITHDRAWN, ""), ALINE))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(submissions.find(hidden.id(), CARLA)).contains(hidden);
    }

    @Test
    void nobodyMakesTheStepOfAnother() throws IOException {
        Submission waiting = made(begun(Label.PUBLIC), Move.Kind.HANDED_IN, "", CLARISSE);
        for (Move.Kind kind : List.of(Move.Kind.ACCEPTED, Move.Kind.RETURNED, Move.Kind.SAVED)) {
            assertThat(submissions.make(step(waiting, kind, "because"), CLARISSE))
                    .as(kind.code())
                    .isInstanceOf(Outcome.Missing.class);
        }
        assertThat(submissions.make(step(waiting, Move.Kind.WITHDRAWN, ""), CARLA))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(documents.count(new Viewer.Owner())).isZero();
    }

    @Test
    void aStaleFormChangesNothing() throws IOException {
        Submission draft = begun(Label.PUBLIC);
        made(draft, Move.Kind.WITHDRAWN, "", CLARISSE);
        assertThat(submissions.make(step(draft, Move.Kind.HANDED_IN, ""), CLARISSE))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(submissions.find(draft.id(), CLARISSE).orElseThrow().status())
                .isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void aStepSentTwiceIsMadeOnce() throws IOException {
        Submission draft = begun(Label.PUBLIC);
        Submission waiting = made(draft, Move.Kind.HANDED_IN, "", CLARISSE);
        assertThat(made(draft, Move.Kind.HANDED_IN, "", CLARISSE)).isEqualTo(waiting);
        Submission end = made(waiting, Move.Kind.ACCEPTED, "", CARLA);
        assertThat(made(waiting, Move.Kind.ACCEPTED, "", CARLA)).isEqualTo(end);
        assertThat(documents.count(new Viewer.Owner())).isOne();
    }

    @Test
    void theSameFormWithTheSameFileBeginsOnceAndWithAnotherFileTwice() throws IOException {
        Submission first = drafted(sent(handIn("key", Label.PUBLIC), REVIEW));
        Submission again = drafted(sent(handIn("key", Label.INTERNAL), REVIEW));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.said().label()).isEqualTo(Label.INTERNAL);
        Submission other = drafted(sent(handIn("key", Label.PUBLIC), REVIEW + "More of it."));
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(submissions.of(CLARISSE)).hasSize(2);
    }

    @Test
    void theSameFileInAnotherFormIsTheSameSubmissionAsLongAsThatIsOpen() throws IOException {
        Submission first = drafted(sent(handIn("key", Label.PUBLIC), REVIEW));
        Submission again = drafted(sent(handIn("other key", Label.INTERNAL), REVIEW));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.said().label()).isEqualTo(Label.INTERNAL);
        made(again, Move.Kind.WITHDRAWN, "", CLARISSE);
        Submission anew = drafted(sent(handIn("third key", Label.PUBLIC), REVIEW));
        assertThat(anew.id()).isNotEqualTo(first.id());
        assertThat(anew.status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void nothingIsKeptOfWhatCannotBeTaken() throws IOException {
        Begun empty = sent(handIn("key", Label.PUBLIC), "");
        assertThat(empty)
                .isInstanceOfSatisfying(
                        Begun.Refused.class,
                        it -> assertThat(it.cause()).isEqualTo(Preview.Cause.EMPTY));
        assertThat(sent(handIn("key", Label.PUBLIC), "x".repeat(10_001)))
                .isEqualTo(new Begun.TooLarge(10_000));
        assertThat(kept()).isZero();
        assertThat(submissions.of(CLARISSE)).isEmpty();
    }

    @Test
    void labelsOfOtherMissionsAreRefused() {
        Label other = Label.restrictedTo(new MissionId("MINUSTAH"));
        assertThatThrownBy(() -> sent(handIn("key", other), REVIEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MINUSTAH");
    }

    @Test
    void whatIsRestrictedStaysRestrictedAfterAcceptance() throws IOException {
        Submission draft = begun(Label.restrictedTo(BINUB));
        Submission waiting = made(draft, Move.Kind.HANDED_IN, "", CLARISSE);
        Submission end = made(waiting, Move.Kind.ACCEPTED, "", CARLA);
        assertThat(documents.find(end.document(), new Viewer.Anonymous())).isEmpty();
        assertThat(documents.find(end.document(), RITA)).isEmpty();
        assertThat(documents.find(end.document(), ALINE)).isPresent();
    }

    private static final String BETTER =
            """
            After-action review of the start-up of ONUB

            June 2004

            Nearly all posts were filled within a year.
            """;

    private Replaced replaced(Submission seen, Statement said, String text, Viewer.Person person)
            throws IOException {
        Step step = new Step(seen.id(), seen.version(), Move.Kind.REPLACED, said, "");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return submissions.replace(step, "better.txt", new ByteArrayInputStream(bytes), person);
    }

    private Submission returned() throws IOException {
        Submission waiting = made(begun(Label.PUBLIC), Move.Kind.HANDED_IN, "", CLARISSE);
        return made(waiting, Move.Kind.RETURNED, "The last page is missing.", CARLA);
    }

    private static Submission replaced(Replaced replaced) {
        assertThat(replaced).isInstanceOf(Replaced.Done.class);
        return ((Replaced.Done) replaced).submission();
    }

    @Test
    void aReturnedSubmissionTakesAnotherFileAndTheEarlierOneStaysInTheRecord() throws IOException {
        Submission back = returned();
        Submission better = replaced(replaced(back, back.said(), BETTER, CLARISSE));
        assertThat(submissions.find(better.id(), CLARISSE)).contains(better);
        assertThat(better.status()).isEqualTo(Status.RETURNED);
        assertThat(better.last(Move.Kind.RETURNED).orElseThrow().note()).contains("last page");
        assertThat(better.uploads()).extracting(Upload::number).containsExactly(1, 4);
        assertThat(better.upload().file().name()).isEqualTo("better.txt");
        assertThat(submissions.original(back.id(), 1, CARLA).orElseThrow()).hasContent(REVIEW);
        assertThat(submissions.original(back.id(), 4, CARLA).orElseThrow()).hasContent(BETTER);
        assertThat(submissions.original(back.id(), 2, CARLA)).isEmpty();
        assertThat(submissions.original(back.id(), 1, ALINE)).isEmpty();
        Submission waiting = made(better, Move.Kind.HANDED_IN, "", CLARISSE);
        Submission end = made(waiting, Move.Kind.ACCEPTED, "", CARLA);
        assertThat(documents.original(end.document(), new Viewer.Anonymous()).orElseThrow())
                .hasContent(BETTER);
    }

    @Test
    void aNewFileSuggestsAnewWhatNobodyHasSaid() throws IOException {
        Submission back = returned();
        assertThat(back.said().metadata().title()).endsWith("BINUB");
        Submission better = replaced(replaced(back, back.said(), BETTER, CLARISSE));
        assertThat(better.said().metadata().title()).endsWith("start-up of ONUB");
        assertThat(better.said().metadata().date()).hasToString("2004-06");
        assertThat(better.said().contact()).isEqualTo("clarisse@example.org");
        Metadata own = back.said().metadata();
        Metadata typed =
                new Metadata(
                        "Typed by hand",
                        own.symbol(),
                        own.type(),
                        own.date(),
                        own.missions(),
                        own.countries(),
                        own.authors(),
                        own.language());
        Submission other =
                replaced(
                        replaced(
                                better,
                                new Statement(typed, List.of(), Label.INTERNAL, "desk"),
                                REVIEW,
                                CLARISSE));
        assertThat(other.said().metadata().title()).isEqualTo("Typed by hand");
        assertThat(other.said().label()).isEqualTo(Label.INTERNAL);
        assertThat(other.understood().metadata().title()).endsWith("BINUB");
        assertThat(other.uploads()).extracting(Upload::number).containsExactly(1, 4, 5);
    }

    @Test
    void aFileSentTwiceReplacesOnceAndTheSameFileIsOnlySaved() throws IOException {
        Submission back = returned();
        Submission better = replaced(replaced(back, back.said(), BETTER, CLARISSE));
        assertThat(replaced(replaced(back, back.said(), BETTER, CLARISSE))).isEqualTo(better);
        Submission same = replaced(replaced(better, better.said(), BETTER, CLARISSE));
        assertThat(same.uploads()).isEqualTo(better.uploads());
        assertThat(same.moves().getLast().kind()).isEqualTo(Move.Kind.SAVED);
    }

    @Test
    void aFileThatCannotBeTakenLeavesTheOneBefore() throws IOException {
        Submission back = returned();
        assertThat(replaced(back, back.said(), "", CLARISSE))
                .isInstanceOfSatisfying(
                        Replaced.Refused.class,
                        it -> assertThat(it.cause()).isEqualTo(Preview.Cause.EMPTY));
        assertThat(replaced(back, back.said(), "x".repeat(10_001), CLARISSE))
                .isEqualTo(new Replaced.TooLarge(back, 10_000));
        assertThat(submissions.find(back.id(), CLARISSE)).contains(back);
        assertThat(kept()).isOne();
    }

    @Test
    void onlyItsSubmitterReplacesAFileAndOnlyWhileItIsWithThem() throws IOException {
        Submission draft = begun(Label.PUBLIC);
        for (Viewer.Person other : List.of(ALINE, CARLA)) {
            assertThat(replaced(draft, draft.said(), BETTER, other))
                    .isEqualTo(new Replaced.NotMade(new Outcome.Missing()));
        }
        Submission waiting = made(draft, Move.Kind.HANDED_IN, "", CLARISSE);
        assertThat(replaced(waiting, waiting.said(), BETTER, CLARISSE))
                .isEqualTo(new Replaced.NotMade(new Outcome.Stale(waiting)));
        assertThat(kept()).isOne();
        assertThatThrownBy(() -> submissions.make(step(waiting, Move.Kind.REPLACED, ""), CLARISSE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatItBecameIsToldAsItIsNowToThoseWhoMaySeeIt() throws IOException {
        Submission waiting = made(begun(Label.PUBLIC), Move.Kind.HANDED_IN, "", CLARISSE);
        Submission end = made(waiting, Move.Kind.ACCEPTED, "", CARLA);
        Document moved = documents.relabel(end.document(), Label.INTERNAL, CARLA).orElseThrow();
        assertThat(submissions.find(end.id(), CLARISSE).orElseThrow().document())
                .isEqualTo(moved.id());
        Label other = Label.restrictedTo(new MissionId("MINUSTAH"));
        Document away = documents.relabel(moved.id(), other, CARLA).orElseThrow();
        assertThat(submissions.of(CLARISSE).getFirst().document()).isNull();
        assertThat(submissions.of(CLARISSE).getFirst().status()).isEqualTo(Status.ACCEPTED);
        assertThat(submissions.find(end.id(), CARLA).orElseThrow().document()).isEqualTo(away.id());
        documents.withdraw(away.id(), CARLA);
        assertThat(submissions.find(end.id(), CARLA).orElseThrow().document()).isNull();
    }
}
