package dev.hindsight.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes on round a submission, whatever database lies under it.
abstract class ReviewsContract {
    private static final MissionId BINUB = new MissionId("BINUB");
    private static final Viewer.Person CLARISSE = person("Clarisse", Role.CONTRIBUTOR);
    private static final Viewer.Person ALINE = person("Aline", Role.CONTRIBUTOR);
    private static final Viewer.Person RITA = new Viewer.Person("Rita", Role.READER, Set.of());
    private static final Viewer.Person CARLA = person("Carla", Role.CURATOR);
    private static final Viewer.Person CARLOS = person("Carlos", Role.STEWARD);

    @TempDir Path folder;
    @AutoClose private ApplicationContext context;
    private Submissions submissions;
    private Reviews reviews;

    private static Viewer.Person person(String name, Role role) {
        return new Viewer.Person(name, role, Set.of(BINUB));
    }

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("hindsight.mail.host", "mail.invalid");
        context = ApplicationContext.run(settings);
        submissions = context.getBean(Submissions.class);
        reviews = context.getBean(Reviews.class);
        Accounts accounts = context.getBean(Accounts.class);
        for (Viewer.Person person : List.of(CLARISSE, ALINE, RITA, CARLA, CARLOS)) {
            AccountName name = new AccountName(person.name());
            accounts.add(
                    new NewAccount(
                            name,
                            person.role(),
                            person.missions(),
                            new Password("quite long words of nobody")));
            accounts.setMail(name, Optional.of(person.name() + "@example.org"));
        }
    }

    private Submission begun(String text) throws IOException {
        HandIn handIn = new HandIn(text, BINUB, null, null, Label.restrictedTo(BINUB), "");
        byte[] bytes = ("After-action review\n\n" + text).getBytes(StandardCharsets.UTF_8);
        Begun begun = submissions.begin(handIn, "a.txt", new ByteArrayInputStream(bytes), CLARISSE);
        return ((Begun.Drafted) begun).submission();
    }

    private Submission waiting(String text) throws IOException {
        return made(begun(text), Move.Kind.HANDED_IN, "", CLARISSE);
    }

    private Submission made(Submission seen, Move.Kind kind, String note, Viewer.Person person) {
        Step step = new Step(seen.id(), seen.version(), kind, seen.said(), note);
        Outcome outcome = submissions.make(step, person);
        assertThat(outcome).as(kind.code()).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).submission();
    }

    private static AccountName name(Viewer.Person person) {
        return new AccountName(person.name());
    }

    private Review review(SubmissionId id, Viewer.Person person) {
        return reviews.find(id, person).orElseThrow();
    }

    private String holder(SubmissionId id) {
        Review.Holder holder = review(id, CARLA).holder();
        return holder == null ? "nobody" : holder.name();
    }

    private List<String> column(String sql) {
        return context.getBean(Jdbi.class)
                .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private List<String> letters() {
        return column("select receiver from letters order by posted, receiver");
    }

    @Test
    void aClaimIsTakenOverOnlyWithAReasonAndKeepsNobodyFromDeciding() throws IOException {
        Submission waiting = waiting("one");
        SubmissionId id = waiting.id();
        assertThat(reviews.claim(id, "", CARLA)).isTrue();
        assertThat(reviews.claim(id, "", CARLOS)).isFalse();
        assertThat(reviews.release(id, CARLOS)).isFalse();
        assertThat(holder(id)).isEqualTo("Carla");
        assertThat(submissions.find(id, CARLOS)).contains(waiting);
        assertThat(reviews.claim(id, "She is on leave.", CARLOS)).isTrue();
        assertThat(holder(id)).isEqualTo("Carlos");
        assertThat(reviews.holders(CARLA)).containsOnlyKeys(id);
        assertThat(reviews.holders(CLARISSE)).isEmpty();
        assertThat(reviews.handOver(id, name(CARLA), "", CARLOS)).isTrue();
        assertThat(reviews.release(id, CARLA)).isTrue();
        assertThat(holder(id)).isEqualTo("nobody");
        made(waiting, Move.Kind.REFUSED, "It is no review.", CARLOS);
        assertThat(reviews.claim(id, "", CARLA)).isFalse();
    }

    @Test
    void nobodyButCuratorsClaimsAndNothingIsHandedToAnybodyElse() throws IOException {
        SubmissionId id = waiting("one").id();
        assertThat(reviews.claim(id, "", CLARISSE)).isFalse();
        assertThat(reviews.claim(id, "", RITA)).isFalse();
        assertThat(reviews.handOver(id, name(CLARISSE), "", CARLA)).isFalse();
        assertThat(reviews.handOver(id, new AccountName("Nobody"), "", CARLA)).isFalse();
        assertThat(holder(id)).isEqualTo("nobody");
    }

    @Test
    void notesAmongCuratorsStayAmongThemAndUnreadOnesAreCounted() throws IOException {
        SubmissionId id = waiting("one").id();
        assertThat(reviews.say(id, "When was it?", false, CARLA)).isTrue();
        assertThat(reviews.say(id, "Doubtful.", true, CARLA)).isTrue();
        assertThat(review(id, CLARISSE).messages())
                .extracting(Review.Message::words)
                .containsExactly("When was it?");
        assertThat(reviews.unread(CLARISSE)).isEqualTo(Map.of(id, 1L));
        assertThat(reviews.unread(CARLOS)).isEqualTo(Map.of(id, 2L));
        assertThat(reviews.unread(CARLA)).isEmpty();
        assertThat(reviews.unread(ALINE)).isEmpty();
        reviews.markSeen(id, CLARISSE);
        assertThat(reviews.unread(CLARISSE)).isEmpty();
        assertThat(reviews.say(id, "In May.", true, CLARISSE)).isTrue();
        assertThat(review(id, CARLA).messages().getLast().among()).isFalse();
        // a gap would tell of the note
        assertThat(review(id, CLARISSE).messages())
                .extracting(Review.Message::number)
                .containsExactly(1, 2);
        assertThat(review(id, CLARISSE).seen()).isEqualTo(2);
        assertThat(review(id, CARLA).messages())
                .extracting(Review.Message::number)
                .containsExactly(1, 2, 3);
        assertThat(reviews.say(id, "Hello", false, ALINE)).isFalse();
        assertThat(reviews.find(id, ALINE)).isEmpty();
        assertThatThrownBy(() -> reviews.say(id, " ", false, CARLA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lettersGoToTheOtherSideUnlessItWantsNone() throws IOException {
        Submission waiting = waiting("one");
        SubmissionId id = waiting.id();
        reviews.claim(id, "", CARLA);
        reviews.say(id, "When was it?", false, CARLA);
        assertThat(letters()).containsExactly("Clarisse@example.org");
        reviews.say(id, "In May.", false, CLARISSE);
        reviews.say(id, "Doubtful.", true, CARLA);
        assertThat(letters()).containsExactly("Clarisse@example.org", "Carla@example.org");
        reviews.setQuiet(true, CLARISSE);
        assertThat(reviews.isQuiet(CLARISSE)).isTrue();
        made(waiting, Move.Kind.RETURNED, "Page 3 is missing.", CARLA);
        assertThat(letters()).hasSize(2);
        assertThat(column("select body from letters")).noneMatch(it -> it.contains("When was"));
    }

    @Test
    void whoeverIsInvitedSeesThatOneAndNoOtherAndDecidesNothing() throws IOException {
        Submission waiting = waiting("one");
        Submission other = waiting("two");
        SubmissionId id = waiting.id();
        assertThat(submissions.find(id, RITA)).isEmpty();
        assertThat(reviews.invite(id, name(RITA), RITA)).isFalse();
        assertThat(reviews.invite(id, name(CLARISSE), CARLA)).isFalse();
        assertThat(reviews.invite(id, new AccountName("rita"), CARLA)).isTrue();
        assertThat(submissions.find(id, RITA)).contains(waiting);
        assertThat(submissions.original(id, 1, RITA)).isPresent();
        assertThat(reviews.invitedTo(RITA)).containsExactly(waiting);
        assertThat(submissions.find(other.id(), RITA)).isEmpty();
        assertThat(submissions.original(other.id(), 1, RITA)).isEmpty();
        assertThat(submissions.of(RITA)).isEmpty();
        assertThat(submissions.waiting(RITA)).isEmpty();
        assertThat(reviews.holders(RITA)).isEmpty();
        assertThat(reviews.find(other.id(), RITA)).isEmpty();
        assertThat(RITA.maySee(Label.restrictedTo(BINUB))).isFalse();
        for (Move.Kind kind : List.of(Move.Kind.ACCEPTED, Move.Kind.REFUSED, Move.Kind.SAVED)) {
            Step step = new Step(id, waiting.version(), kind, waiting.said(), "because");
            assertThat(submissions.make(step, RITA)).isInstanceOf(Outcome.Missing.class);
        }
    }

    @Test
    void whoeverIsInvitedCommentsAndRecommendsUntilThatEnds() throws IOException {
        SubmissionId id = waiting("one").id();
        assertThat(reviews.recommend(id, Review.Recommendation.ACCEPT, RITA)).isFalse();
        reviews.invite(id, name(RITA), CARLA);
        reviews.say(id, "Among us.", true, CARLA);
        assertThat(review(id, RITA).messages()).isEmpty();
        assertThat(reviews.say(id, "It is sound.", true, RITA)).isTrue();
        assertThat(review(id, RITA).messages()).hasSize(1);
        assertThat(review(id, CLARISSE).messages()).isEmpty();
        assertThat(reviews.recommend(id, Review.Recommendation.ACCEPT, RITA)).isTrue();
        assertThat(review(id, CARLA).guests().getFirst().advice())
                .contains(Review.Recommendation.ACCEPT);
        assertThat(review(id, CLARISSE).guests()).isEmpty();
        assertThat(reviews.end(id, name(RITA), CLARISSE)).isFalse();
        assertThat(reviews.end(id, name(RITA), CARLA)).isTrue();
        assertThat(submissions.find(id, RITA)).isEmpty();
        assertThat(reviews.find(id, RITA)).isEmpty();
        assertThat(reviews.invitedTo(RITA)).isEmpty();
        assertThat(reviews.say(id, "Still here.", false, RITA)).isFalse();
    }

    @Test
    void everyStepIsInTheAuditLog() throws IOException {
        SubmissionId id = waiting("one").id();
        reviews.claim(id, "", CARLA);
        reviews.handOver(id, name(CARLOS), "", CARLA);
        reviews.release(id, CARLOS);
        reviews.say(id, "When was it?", false, CARLA);
        reviews.invite(id, name(RITA), CARLA);
        reviews.recommend(id, Review.Recommendation.RETURN, RITA);
        reviews.end(id, name(RITA), CARLA);
        reviews.setQuiet(true, RITA);
        assertThat(column("select action from audit_lines order by number"))
                .containsSubsequence(
                        "submission.claimed",
                        "submission.handed-over",
                        "submission.released",
                        "submission.said",
                        "submission.invited",
                        "submission.recommended",
                        "submission.invitation-ended",
                        "notices.off");
    }

    @Test
    void howLongItTakesCountsWhatThisPersonMaySee() throws IOException {
        for (int i = 0; i < Usual.FEWEST; i++) {
            assertThat(reviews.usual(CLARISSE)).isEmpty();
            made(waiting("text " + i), Move.Kind.REFUSED, "No review.", CARLA);
        }
        assertThat(reviews.usual(CLARISSE).orElseThrow().decided()).isEqualTo(Usual.FEWEST);
        assertThat(reviews.usual(CARLOS)).isEqualTo(reviews.usual(CLARISSE));
        assertThat(reviews.usual(ALINE)).isEmpty();
    }

    @Test
    void theMedianAndNineOfTenAreTimesThatWereTaken() {
        List<Duration> times =
                List.of(9, 1, 8, 2, 7, 3, 6, 4, 5, 90).stream().map(Duration::ofDays).toList();
        assertThat(Usual.of(times))
                .isEqualTo(new Usual(Duration.ofDays(5), Duration.ofDays(9), 10));
    }

    @Test
    void refusingIsFinalAndWhatWasWithdrawnIsTakenUpAgain() throws IOException {
        Submission refused = made(waiting("one"), Move.Kind.REFUSED, "No review.", CARLA);
        assertThat(refused.status()).isEqualTo(Status.REFUSED);
        assertThat(submissions.find(refused.id(), CLARISSE)).contains(refused);
        Submission withdrawn = made(waiting("two"), Move.Kind.WITHDRAWN, "", CLARISSE);
        Step step = new Step(withdrawn.id(), 3, Move.Kind.REOPENED, withdrawn.said(), "");
        assertThat(submissions.make(step, CARLA)).isInstanceOf(Outcome.Missing.class);
        Submission draft = made(withdrawn, Move.Kind.REOPENED, "", CLARISSE);
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThatThrownBy(() -> new Step(draft.id(), 1, Move.Kind.REFUSED, draft.said(), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatChangedSinceTheReturnIsFoundInFieldsAndInTheFile() throws IOException {
        Resubmissions resubmissions = context.getBean(Resubmissions.class);
        Submission back = made(waiting("one"), Move.Kind.RETURNED, "Say when.", CARLA);
        assertThat(resubmissions.of(back.id(), CARLA)).isEmpty();
        Statement said = new Statement(back.said().metadata(), List.of(), Label.PUBLIC, "desk 7");
        Step step = new Step(back.id(), back.version(), Move.Kind.REPLACED, said, "");
        byte[] bytes = "After-action review\n\nin May".getBytes(StandardCharsets.UTF_8);
        submissions.replace(step, "b.txt", new ByteArrayInputStream(bytes), CLARISSE);
        Resubmissions.Since since = resubmissions.of(back.id(), CARLA).orElseThrow();
        assertThat(since.before()).isEqualTo(back.said());
        assertThat(since.now().contact()).isEqualTo("desk 7");
        assertThat(since.oldText()).contains("one");
        assertThat(since.newText()).contains("in May");
        assertThat(resubmissions.of(back.id(), ALINE)).isEmpty();
    }
}
