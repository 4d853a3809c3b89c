package dev.hindsight.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Attachments;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Redaction;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.personal.Pointed;
import dev.hindsight.quality.Check;
import dev.hindsight.quality.Result;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of the advice on a submission, whatever database lies under it.
abstract class AdviceContract {
    private static final MissionId BINUB = new MissionId("BINUB");
    private static final Viewer.Person CLARISSE = person("Clarisse", Role.CONTRIBUTOR);
    private static final Viewer.Person ALINE = person("Aline", Role.CONTRIBUTOR);
    private static final Viewer.Person CARLA = person("Carla", Role.CURATOR);
    private static final String REVIEW =
            "After-action review of the start-up of BINUB\n\n"
                    + "The team met Mr. Jean Dupont in May 2007.\n\n"
                    + "Posts were vacant because recruitment began late. Write to"
                    + " jean.dupont@example.org or call +47 22 24 36 00.\n";

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private Submissions submissions;
    private Advice advice;

    private static Viewer.Person person(String name, Role role) {
        return new Viewer.Person(name, role, Set.of(BINUB));
    }

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        context = ApplicationContext.run(database());
        submissions = context.getBean(Submissions.class);
        advice = context.getBean(Advice.class);
    }

    private Submission begun() throws IOException {
        Begun begun =
                submissions.begin(
                        new HandIn("key", BINUB, null, null, Label.PUBLIC, ""),
                        "review.txt",
                        new ByteArrayInputStream(REVIEW.getBytes(StandardCharsets.UTF_8)),
                        CLARISSE);
        return ((Begun.Drafted) begun).submission();
    }

    private Submission made(Submission seen, Move.Kind kind, Viewer.Person person) {
        Step step = new Step(seen.id(), seen.version(), kind, seen.said(), "");
        return ((Outcome.Done) submissions.make(step, person)).submission();
    }

    private List<Pointed> pointed(Submission submission, Viewer viewer) {
        return advice.of(submission.id(), viewer).orElseThrow().pointed();
    }

    private List<String> published(Submission accepted) {
        return context
                .getBean(Documents.class)
                .passages(accepted.document(), new Viewer.Anonymous())
                .stream()
                .map(one -> one.passage().text())
                .toList();
    }

    @Test
    void pointsOutWhatTellsOfPersonsAndSaysWhatIsMissing() throws IOException {
        Submission draft = begun();
        assertThat(pointed(draft, CLARISSE))
                .extracting(Pointed::words)
                .containsExactly("Jean Dupont", "jean.dupont@example.org", "+47 22 24 36 00");
        assertThat(advice.of(draft.id(), CLARISSE).orElseThrow().checks())
                .hasSize(11)
                .filteredOn(result -> result.answer() == Result.Answer.MET)
                .extracting(Result::check)
                .contains(Check.WHY, Check.PLACE, Check.LENGTH)
                .doesNotContain(Check.TO_DO);
        assertThat(advice.of(draft.id(), ALINE)).isEmpty();
    }

    @Test
    void whatIsTakenOutIsNeverPublished() throws IOException {
        Submission draft = begun();
        assertThat(advice.decide(draft.id(), _ -> true, Redaction.Choice.REMOVED, CLARISSE))
                .isEqualTo(3);
        Submission waiting = made(draft, Move.Kind.HANDED_IN, CLARISSE);
        assertThat(pointed(waiting, CARLA)).allMatch(one -> one.choice() != null);
        Submission accepted = made(waiting, Move.Kind.ACCEPTED, CARLA);
        assertThat(published(accepted))
                .contains(
                        "The team met Mr. [name removed] in May 2007.",
                        "Posts were vacant because recruitment began late. Write to [e-mail"
                                + " address removed] or call [telephone number removed].");
        assertThat(
                        context.getBean(Documents.class)
                                .original(accepted.document(), new Viewer.Anonymous()))
                .isEmpty();
    }

    @Test
    void curatorTakesBackWhatTheSubmitterTookOutWhileItWaits() throws IOException {
        Submission draft = begun();
        advice.decide(draft.id(), _ -> true, Redaction.Choice.REMOVED, CLARISSE);
        // not theirs yet, and later not the submitter's any more
        assertThat(advice.decide(draft.id(), _ -> true, null, CARLA)).isZero();
        Submission waiting = made(draft, Move.Kind.HANDED_IN, CLARISSE);
        assertThat(advice.decide(draft.id(), _ -> true, null, CLARISSE)).isZero();
        assertThat(advice.decide(draft.id(), one -> one.words().startsWith("Jean"), null, CARLA))
                .isOne();
        assertThat(published(made(waiting, Move.Kind.ACCEPTED, CARLA)))
                .contains("The team met Mr. Jean Dupont in May 2007.");
    }

    @Test
    void whatMayStayIsRememberedAndPublished() throws IOException {
        Submission draft = begun();
        advice.decide(draft.id(), _ -> true, Redaction.Choice.KEPT, CLARISSE);
        assertThat(pointed(draft, CLARISSE))
                .extracting(Pointed::choice)
                .containsOnly(Redaction.Choice.KEPT);
        Submission accepted =
                made(made(draft, Move.Kind.HANDED_IN, CLARISSE), Move.Kind.ACCEPTED, CARLA);
        assertThat(published(accepted)).contains("The team met Mr. Jean Dupont in May 2007.");
        assertThat(advice.of(accepted.id(), CARLA)).isEmpty();
    }

    @Test
    void whatStandsInAnAnnexIsPointedOutAndTakenOutToo() throws IOException {
        Submission draft = begun();
        String annex = "Who was met\n\nThe team met Mr. Pierre Martin in the ministry.\n";
        Annexes.Adding adding =
                context.getBean(Annexes.class)
                        .add(
                                draft.id(),
                                "annex.txt",
                                new ByteArrayInputStream(annex.getBytes(StandardCharsets.UTF_8)),
                                CLARISSE);
        assertThat(adding).isInstanceOf(Annexes.Adding.Added.class);
        Advice.Given given = advice.of(draft.id(), CLARISSE).orElseThrow();
        Pointed last = given.pointed().getLast();
        assertThat(last.words()).isEqualTo("Pierre Martin");
        assertThat(given.annexes()).containsEntry(last.spot().mark(), "annex.txt");
        advice.decide(draft.id(), _ -> true, Redaction.Choice.REMOVED, CLARISSE);
        Submission accepted =
                made(made(draft, Move.Kind.HANDED_IN, CLARISSE), Move.Kind.ACCEPTED, CARLA);
        List<Attachments.Link> links =
                context.getBean(Attachments.class)
                        .of(accepted.document(), new Viewer.Anonymous())
                        .attachments();
        assertThat(links).hasSize(1);
        assertThat(
                        context
                                .getBean(Documents.class)
                                .passages(links.getFirst().id(), new Viewer.Anonymous())
                                .stream()
                                .map(one -> one.passage().text()))
                .contains("The team met Mr. [name removed] in the ministry.");
    }

    @Test
    void otherWordsGoWhereverTheyStand() throws IOException {
        Submission draft = begun();
        assertThat(advice.remove(draft.id(), "recruitment", Redaction.Kind.NAME, CLARISSE)).isOne();
        assertThat(advice.remove(draft.id(), "x", Redaction.Kind.NAME, CLARISSE)).isZero();
        Submission accepted =
                made(made(draft, Move.Kind.HANDED_IN, CLARISSE), Move.Kind.ACCEPTED, CARLA);
        assertThat(published(accepted)).noneMatch(text -> text.contains("recruitment"));
    }
}
