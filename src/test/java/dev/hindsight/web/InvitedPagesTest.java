package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.submissions.Begun;
import dev.hindsight.submissions.HandIn;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Outcome;
import dev.hindsight.submissions.Reviews;
import dev.hindsight.submissions.Step;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Submissions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reader who is invited to one submission finds it, and sees nothing of any other.
final class InvitedPagesTest {
    private static final Viewer.Person CLARISSE =
            new Viewer.Person("Clarisse", Role.CONTRIBUTOR, Set.of(new MissionId("BINUB")));
    private static final Viewer.Person CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());
    @TempDir private Path folder;

    private static Submission waiting(RealProgram program, String word) throws Exception {
        byte[] text =
                ("Review of the " + word + "\n\nIt was late.\n").getBytes(StandardCharsets.UTF_8);
        Submissions submissions = program.get(Submissions.class);
        Begun begun =
                submissions.begin(
                        new HandIn(word, null, null, null, Label.PUBLIC, ""),
                        word + ".txt",
                        new ByteArrayInputStream(text),
                        CLARISSE);
        Submission draft = ((Begun.Drafted) begun).submission();
        Step step = new Step(draft.id(), draft.version(), Move.Kind.HANDED_IN, draft.said(), "");
        return ((Outcome.Done) submissions.make(step, CLARISSE)).submission();
    }

    @Test
    void theMenuLeadsToWhatSomebodyIsInvitedToAndToNothingElse() throws Exception {
        try (RealProgram program = new RealProgram(folder);
                Caller rita = new Caller(program.uri())) {
            program.person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                    .person("Carla", Role.CURATOR)
                    .person("Rita", Role.READER);
            Submission shown = waiting(program, "kalimba");
            waiting(program, "balafon");
            rita.signIn("Rita", "/");
            assertThat(rita.get("/").body()).doesNotContain("href=\"/submissions\"");
            assertThat(rita.get("/submissions").body())
                    .doesNotContain("/submissions/" + shown.id());
            AccountName name = new AccountName("Rita");
            assertThat(program.get(Reviews.class).invite(shown.id(), name, CARLA)).isTrue();
            assertThat(rita.get("/").body()).contains("href=\"/submissions\"");
            assertThat(rita.get("/submissions").body())
                    .contains("/submissions/" + shown.id())
                    .doesNotContain("balafon", "href=\"/hand-in\"");
            assertThat(program.get(Reviews.class).end(shown.id(), name, CARLA)).isTrue();
            assertThat(rita.get("/").body()).doesNotContain("href=\"/submissions\"");
        }
    }
}
