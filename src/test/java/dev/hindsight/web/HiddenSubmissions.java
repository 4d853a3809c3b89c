package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Outcome;
import dev.hindsight.submissions.Review;
import dev.hindsight.submissions.Reviews;
import dev.hindsight.submissions.Step;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A submission to which a reader is invited, with what he may not see of it and around it: notes
/// among curators, another guest and her advice, other submissions, and documents that say the
/// same.
final class HiddenSubmissions {
    /// The reader who is invited.
    static final String GUEST = "Gustav";

    private static final String OTHER_GUEST = "Gisela";
    private static final MissionId BINUB = new MissionId("BINUB");
    private static final Label RESTRICTED = Label.restrictedTo(BINUB);
    private static final Viewer.Person DORA =
            new Viewer.Person("Dora", Role.CONTRIBUTOR, Set.of(BINUB));
    private static final Viewer.Person CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    private static final String[] PARAGRAPHS = {
        "A third of the posts was vacant, since recruitment began only after the mandate.",
        "The mission should begin recruitment six months before it deploys.",
        "A lesson learned is that trust funds must be set up before the budget is spent."
    };

    private final Map<RealProgram, String> invitations = new HashMap<>();

    private HiddenSubmissions() {}

    /// Adds people.
    static RealProgram people(RealProgram program) {
        return program.person(GUEST, Role.READER)
                .person(OTHER_GUEST, Role.READER)
                .person("Dora", Role.CONTRIBUTOR, "BINUB");
    }

    /// Adds them all to one program, and to the others only what the guest may see.
    static HiddenSubmissions in(RealProgram everything, RealProgram... others) throws IOException {
        HiddenSubmissions made = new HiddenSubmissions();
        around(everything);
        made.invite(everything, true);
        for (RealProgram other : others) {
            made.invite(other, false);
        }
        return made;
    }

    /// Id of the submission to which the guest is invited; empty where there is none.
    String of(RealProgram program) {
        return invitations.getOrDefault(program, "");
    }

    private void invite(RealProgram program, boolean more) throws IOException {
        Submission waiting = waiting(program, "shown", String.join("\n\n", PARAGRAPHS));
        SubmissionId id = waiting.id();
        Reviews reviews = program.get(Reviews.class);
        if (more) {
            hide(reviews, id, "The author is known to exaggerate.");
            assertThat(reviews.invite(id, new AccountName(OTHER_GUEST), CARLA)).isTrue();
            Viewer.Person other = new Viewer.Person(OTHER_GUEST, Role.READER, Set.of());
            assertThat(reviews.recommend(id, Review.Recommendation.REFUSE, other)).isTrue();
            hide(reviews, id, "She says no.");
        }
        assertThat(reviews.invite(id, new AccountName(GUEST), CARLA)).isTrue();
        assertThat(reviews.say(id, "Please look at the second lesson.", false, CARLA)).isTrue();
        if (more) {
            hide(reviews, id, "Let us see what he says.");
        }
        assertThat(reviews.say(id, "It is the one about posts.", false, DORA)).isTrue();
        invitations.put(program, id.value());
    }

    private static void hide(Reviews reviews, SubmissionId id, String words) {
        assertThat(reviews.say(id, HiddenWorld.WORD + ": " + words, true, CARLA)).isTrue();
    }

    private static void around(RealProgram program) throws IOException {
        waiting(program, "hidden", "The " + HiddenWorld.WORD + " review\n\n" + PARAGRAPHS[1]);
        Submission accepted =
                waiting(program, "accepted", HiddenWorld.WORD + "\n\n" + PARAGRAPHS[2]);
        Step step =
                new Step(
                        accepted.id(), accepted.version(), Move.Kind.ACCEPTED, accepted.said(), "");
        assertThat(program.get(Submissions.class).make(step, CARLA))
                .isInstanceOf(Outcome.Done.class);
        var metadata =
                dev.hindsight.testing.MadeUp.metadata(
                        "The same " + HiddenWorld.WORD,
                        DocumentType.REPORT,
                        null,
                        Language.ENGLISH);
        assertThat(
                        program.get(Documents.class)
                                .add(
                                        dev.hindsight.testing.MadeUp.document(
                                                RESTRICTED, metadata, PARAGRAPHS)))
                .isPresent();
    }

    private static Submission waiting(RealProgram program, String name, String text)
            throws IOException {
        Submissions submissions = program.get(Submissions.class);
        Begun begun =
                submissions.begin(
                        new HandIn(name, BINUB, null, null, RESTRICTED, "dora@example.org"),
                        name + ".txt",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        DORA);
        assertThat(begun).isInstanceOf(Begun.Drafted.class);
        Submission draft = ((Begun.Drafted) begun).submission();
        Step step = new Step(draft.id(), draft.version(), Move.Kind.HANDED_IN, draft.said(), "");
        Outcome outcome = submissions.make(step, DORA);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).submission();
    }
}
