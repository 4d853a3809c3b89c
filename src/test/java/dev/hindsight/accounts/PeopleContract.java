package dev.hindsight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.ApiTokens.Bearer;
import dev.hindsight.accounts.ApiTokens.Wanted;
import dev.hindsight.accounts.OneTimeLinks.Accepted;
import dev.hindsight.accounts.OneTimeLinks.Made;
import dev.hindsight.accounts.ProvidedAccounts.Provided;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What looking after people promises, whatever database lies under it.
abstract class PeopleContract {
    private static final String RIGHT = AccountsContract.RIGHT;
    private static final String OTHER = AccountsContract.OTHER;
    private static final Standing READER = new Standing(Role.READER, Set.of(), Set.of());
    private static final Standing STEWARD =
            new Standing(
                    Role.STEWARD,
                    Set.of(new MissionId("BINUB")),
                    Set.of(new ThemeId("funding"), new ThemeId("recruitment")));
    private static final AccountSettings SETTINGS =
            new AccountSettings(Duration.ofHours(12), Duration.ofDays(7));
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Wording WORDING =
            (token, lasts) -> new Wording.Written("Link", token + " " + lasts);

    private final HandClock clock = new HandClock();
    private final CountedHashing hashing = new CountedHashing();
    private final List<AuditEvent> told = new ArrayList<>();
    private final Audit audit =
            (_, event) -> {
                told.add(event);
                return told.size();
            };
    private final KeptMail post = new KeptMail();
    private StoredAccounts accounts;
    private StoredSessions sessions;
    private People people;
    private OneTimeLinks links;
    private ApiTokens tokens;
    private ProvidedAccounts provided;

    /// An empty database with the schema.
    abstract Jdbi database();

    @BeforeEach
    void open() {
        Jdbi jdbi = database();
        sessions = new StoredSessions(jdbi, SETTINGS, audit, clock);
        accounts =
                new StoredAccounts(
                        jdbi, hashing, new Attempts(jdbi, clock), sessions, audit, clock);
        people = new StoredPeople(jdbi, audit);
        links = new StoredLinks(jdbi, accounts, SETTINGS, post, audit, clock, new AtOnce());
        tokens = new StoredTokens(jdbi, audit, clock);
        provided = new StoredProvided(jdbi, sessions, audit, clock);
    }

    private Viewer.Person add(String name, Role role) {
        return accounts.add(
                        new NewAccount(
                                new AccountName(name),
                                new Standing(role, Set.of(), Set.of()),
                                new Password(RIGHT),
                                Optional.of(name.replace(' ', '.') + "@example.org")))
                .orElseThrow()
                .viewer();
    }

    private Session signedIn(String name, String password) {
        return switch (accounts.signIn(name, password, new Knock("192.0.2.1", "Firefox"))) {
            case SignIn.Welcome(Session session) -> session;
            case SignIn.Refused _, SignIn.TryLater _ -> throw new AssertionError(name);
        };
    }

    private List<String> actions() {
        return told.stream().map(AuditEvent::action).toList();
    }

    @Test
    void aStewardKeepsTheThemes() {
        accounts.add(
                new NewAccount(
                        new AccountName("Stella"), STEWARD, new Password(RIGHT), Optional.empty()));
        assertThat(signedIn("stella", RIGHT).person())
                .isEqualTo(
                        new Viewer.Person(
                                "Stella", Role.STEWARD, STEWARD.missions(), STEWARD.themes()));
        assertThatThrownBy(() -> new Standing(Role.CURATOR, Set.of(), STEWARD.themes()))
                .hasMessageContaining("steward");
    }

    @Test
    void anInvitationMakesOneAccountAndSignsItsPersonIn() {
        Made made =
                links.invite(new Invitation("new@example.org", STEWARD), WORDING, OWNER)
                        .orElseThrow();
        assertThat(made.sent()).isTrue();
        assertThat(post.letters.getLast().to()).isEqualTo("new@example.org");
        assertThat(post.token()).isEqualTo(made.token());
        assertThat(links.invited(made.token())).map(Invitation::standing).contains(STEWARD);
        Accepted accepted = accept(made, "New Person");
        assertThat(accepted).isInstanceOf(Accepted.Welcome.class);
        assertThat(accounts.mailOf("new person")).contains("new@example.org");
        assertThat(signedIn("New Person", RIGHT).person().themes()).isEqualTo(STEWARD.themes());
        assertThat(accept(made, "Second")).isEqualTo(new Accepted.Over());
        assertThat(links.invited(made.token())).isEmpty();
        assertThat(actions())
                .containsExactly(
                        "account.invited", "account.added", "session.begun", "session.begun");
    }

    private Accepted accept(Made made, String name) {
        return links.accept(
                made.token(), new AccountName(name), new Password(RIGHT), Knock.UNKNOWN);
    }

    @Test
    void anInvitationEndsAfterAWeekAndOutlivesANameThatIsTaken() {
        add("taken", Role.READER);
        Made made =
                links.invite(new Invitation("new@example.org", READER), WORDING, OWNER)
                        .orElseThrow();
        assertThat(accept(made, "Taken")).isEqualTo(new Accepted.NameTaken());
        clock.advance(Duration.ofDays(6));
        assertThat(links.invited(made.token())).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(links.invited(made.token())).isEmpty();
        assertThat(accept(made, "free")).isEqualTo(new Accepted.Over());
    }

    @Test
    void onlyAdminsInviteListChangeAndReset() {
        add("known", Role.READER);
        AccountName known = new AccountName("known");
        for (Viewer viewer : List.of(new Viewer.Anonymous(), add("Carla", Role.CURATOR))) {
            assertThat(links.invite(new Invitation("a@b", READER), WORDING, viewer)).isEmpty();
            assertThat(links.reset(known, WORDING, viewer)).isEmpty();
            assertThat(people.list("", 1, 50, viewer).people()).isEmpty();
            assertThat(people.find("known", viewer)).isEmpty();
            assertThat(people.change(known, STEWARD, viewer)).isEqualTo(People.Outcome.UNKNOWN);
            assertThat(people.setActive(known, false, viewer)).isEqualTo(People.Outcome.UNKNOWN);
        }
        assertThat(people.find("KNOWN", OWNER)).isPresent();
    }

    @Test
    void withoutAMailServerTheLinkIsHandedOver() {
        post.on = false;
        Made made = links.invite(new Invitation("a@b", READER), WORDING, OWNER).orElseThrow();
        assertThat(made.sent()).isFalse();
        assertThat(post.letters).isEmpty();
        assertThat(made.toString()).doesNotContain(made.token());
        assertThat(accept(made, "name")).isInstanceOf(Accepted.Welcome.class);
    }

    @Test
    void aForgottenPasswordIsResetOnceAndEndsEverySession() {
        add("known", Role.READER);
        String before = signedIn("known", RIGHT).token();
        links.forgotten(" KNOWN@example.org ", WORDING, Knock.UNKNOWN);
        String token = post.token();
        assertThat(links.resets(token)).contains(new AccountName("known"));
        assertThatThrownBy(() -> links.reset(token, new Password("short")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(links.reset(token, new Password(OTHER))).isTrue();
        assertThat(links.reset(token, new Password(RIGHT))).isFalse();
        assertThat(accounts.viewer(before)).isEmpty();
        assertThat(accounts.signIn("known", RIGHT)).isEqualTo(new SignIn.Refused());
        signedIn("known", OTHER);
        assertThat(actions()).contains("password.forgotten", "password.reset");
    }

    @Test
    void nobodyElseGetsALetterNobodyGetsManyAndAnHourIsEnough() {
        add("known", Role.READER);
        for (String typed :
                List.of("unknown", "nobody@example.org", "", "\u0000", "x".repeat(9_999))) {
            links.forgotten(typed, WORDING, Knock.UNKNOWN);
        }
        assertThat(post.letters).isEmpty();
        for (int i = 0; i < 10; i++) {
            links.forgotten("known", WORDING, Knock.UNKNOWN);
        }
        assertThat(post.letters).hasSize(1);
        String token = post.token();
        clock.advance(Duration.ofHours(1));
        assertThat(links.resets(token)).isEmpty();
        assertThat(links.reset(token, new Password(OTHER))).isFalse();
        String invitation =
                links.invite(new Invitation("a@b", READER), WORDING, OWNER).orElseThrow().token();
        assertThat(links.reset(invitation, new Password(OTHER))).isFalse();
    }

    @Test
    void theLastAdminStays() {
        add("first", Role.ADMIN);
        add("second", Role.ADMIN);
        AccountName first = new AccountName("first");
        AccountName second = new AccountName("second");
        assertThat(people.setActive(second, false, OWNER)).isEqualTo(People.Outcome.DONE);
        assertThat(people.setActive(first, false, OWNER)).isEqualTo(People.Outcome.LAST_ADMIN);
        assertThat(people.change(first, READER, OWNER)).isEqualTo(People.Outcome.LAST_ADMIN);
        assertThat(people.setActive(second, true, OWNER)).isEqualTo(People.Outcome.DONE);
        assertThat(people.change(first, READER, OWNER)).isEqualTo(People.Outcome.DONE);
        assertThat(people.change(second, READER, OWNER)).isEqualTo(People.Outcome.LAST_ADMIN);
    }

    @Test
    void whoIsDeactivatedIsOutAtOnce() {
        Viewer.Person person = add("known", Role.CONTRIBUTOR);
        String session = signedIn("known", RIGHT).token();
        String token =
                tokens.make(new Wanted("script", Scope.READ, Duration.ofDays(9)), person)
                        .orElseThrow();
        links.forgotten("known", WORDING, Knock.UNKNOWN);
        AccountName name = new AccountName("known");
        people.setActive(name, false, OWNER);
        assertThat(accounts.viewer(session)).isEmpty();
        assertThat(tokens.bearer(token)).isEmpty();
        assertThat(links.resets(post.token())).isEmpty();
        assertThat(accounts.signIn("known", RIGHT)).isEqualTo(new SignIn.Refused());
        people.setActive(name, true, OWNER);
        assertThat(tokens.bearer(token)).isEmpty();
        signedIn("known", RIGHT);
    }

    @Test
    void peopleAreFoundAndPaged() {
        IntStream.range(10, 35).forEach(i -> add("person " + i, Role.READER));
        add("100%_sure".replace("%_", "."), Role.READER);
        People.Listed second = people.list("PERSON", 2, 10, OWNER);
        assertThat(second.total()).isEqualTo(25);
        assertThat(second.people())
                .hasSize(10)
                .first()
                .extracting(it -> it.account().name().value())
                .isEqualTo("person 20");
        assertThat(people.list("%", 1, 10, OWNER).total()).isZero();
        assertThat(people.list("100.sure@example", 1, 10, OWNER).total()).isEqualTo(1);
    }

    @Test
    void aTokenDoesWhatItsScopeAndItsPersonAllowNow() {
        Viewer.Person admin = add("Ada", Role.ADMIN);
        Viewer.Person reader = add("Rita", Role.READER);
        assertThat(tokens.make(new Wanted("x", Scope.HAND_IN, Duration.ofDays(1)), reader))
                .isEmpty();
        String token =
                tokens.make(new Wanted("x", Scope.CURATE, Duration.ofDays(365)), admin)
                        .orElseThrow();
        Bearer bearer = tokens.bearer(token).orElseThrow();
        assertThat(bearer.person().mayCurate()).isTrue();
        assertThat(bearer.person().mayAdminister()).isFalse();
        add("Other", Role.ADMIN);
        people.change(new AccountName("Ada"), READER, OWNER);
        assertThat(tokens.bearer(token).orElseThrow().person().mayCurate()).isFalse();
        clock.advance(Duration.ofDays(365));
        assertThat(tokens.bearer(token)).isEmpty();
        assertThatThrownBy(() -> new Wanted("x", Scope.READ, Duration.ofDays(366)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokenIsRevokedByItsPersonAlone() {
        Viewer.Person rita = add("Rita", Role.READER);
        Viewer.Person other = add("Other", Role.READER);
        String token =
                tokens.make(new Wanted("x", Scope.READ, Duration.ofDays(1)), rita).orElseThrow();
        String id = tokens.list(rita).getFirst().id();
        assertThat(tokens.list(other)).isEmpty();
        assertThat(tokens.revoke(id, other)).isFalse();
        assertThat(tokens.bearer(token)).isPresent();
        assertThat(tokens.revoke(id, rita)).isTrue();
        assertThat(tokens.bearer(token)).isEmpty();
        assertThat(tokens.bearer(signedIn("Rita", RIGHT).token())).isEmpty();
        assertThat(actions()).contains("token.made", "token.revoked");
    }

    @Test
    void oneSeesAndEndsOnesOwnSessions() {
        add("known", Role.READER);
        add("other", Role.READER);
        String first = signedIn("known", RIGHT).token();
        clock.advance(Duration.ofMinutes(5));
        String here = signedIn("known", RIGHT).token();
        String others = signedIn("other", RIGHT).token();
        List<OwnSession> listed = sessions.list(here);
        assertThat(listed).extracting(OwnSession::here).containsExactly(true, false);
        assertThat(listed).extracting(OwnSession::browser).containsOnly("Firefox");
        assertThat(sessions.end(others, listed.getLast().mark())).isFalse();
        assertThat(sessions.end(here, "%")).isFalse();
        assertThat(sessions.end(here, listed.getLast().mark())).isTrue();
        assertThat(accounts.viewer(first)).isEmpty();
        String third = signedIn("known", RIGHT).token();
        assertThat(sessions.endOthers(here)).isEqualTo(1);
        assertThat(accounts.viewer(third)).isEmpty();
        assertThat(accounts.viewer(here)).isPresent();
        assertThat(accounts.viewer(others)).isPresent();
        accounts.signOut(here);
        assertThat(sessions.list(here)).isEmpty();
    }

    @Test
    void tenThousandAttemptsFromOneAddressAreHardlyHeard() {
        int heard = 0;
        for (int i = 0; i < 10_000; i++) {
            SignIn came = accounts.signIn("name " + i, OTHER, new Knock("203.0.113.9", ""));
            heard += came.equals(new SignIn.Refused()) ? 1 : 0;
            clock.advance(Duration.ofMillis(360));
        }
        // an hour: 30 at once, then one every 36 s
        assertThat(heard).isBetween(100, 131);
        assertThat(hashing.comparisons()).isEqualTo(heard);
        add("known", Role.READER);
        assertThat(accounts.signIn("known", RIGHT, new Knock("203.0.113.10", "")))
                .isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void whatSucceedsCountsForNothingAndSoDoesWhatIsNotTried() {
        add("known", Role.READER);
        for (int i = 0; i < 100; i++) {
            signedIn("known", RIGHT);
        }
        for (int i = 0; i < 100; i++) {
            accounts.signIn("known", OTHER, new Knock("192.0.2.1", ""));
        }
        clock.advance(Duration.ofMinutes(1));
        signedIn("known", RIGHT);
    }

    @Test
    void anAddressOfVersionSixCountsByItsNetwork() {
        assertThat(new Knock("2001:db8:1:2:3:4:5:6", "").counted()).isEqualTo("2001:db8:1:2");
        assertThat(new Knock("2001:db8::1", "").counted()).isEqualTo("2001:db8:0:0");
        assertThat(new Knock("::1", "").counted()).isEqualTo("0:0:0:0");
        assertThat(new Knock("192.0.2.7", "").counted()).isEqualTo("192.0.2.7");
    }

    @Test
    void noNameThatBelongsToNobodyIsTold() {
        accounts.signIn("my secret password", OTHER, Knock.UNKNOWN);
        assertThat(told)
                .hasSize(1)
                .first()
                .extracting(AuditEvent::item)
                .asString()
                .matches("name:[0-9a-f]{16}");
    }

    private Provided provided(String subject, String name, Standing standing) {
        return new Provided(
                "https://login.example.org", subject, name, Optional.of("a@b"), standing);
    }

    @Test
    void whoComesFromAProviderHasAnAccountThatIsRenewedAndNoPassword() {
        add("Aline", Role.ADMIN);
        Session first =
                provided.signIn(provided("7", "Aline", READER), Knock.UNKNOWN).orElseThrow();
        assertThat(first.person().name()).isEqualTo("Aline 2");
        Session second =
                provided.signIn(provided("7", "Renamed", STEWARD), Knock.UNKNOWN).orElseThrow();
        assertThat(second.person().name()).isEqualTo("Aline 2");
        assertThat(second.person().role()).isEqualTo(Role.STEWARD);
        assertThat(accounts.viewer(first.token())).contains(second.person());
        assertThat(accounts.signIn("Aline 2", "")).isEqualTo(new SignIn.Refused());
        assertThat(links.reset(new AccountName("Aline 2"), WORDING, OWNER)).isEmpty();
        people.setActive(new AccountName("Aline 2"), false, OWNER);
        assertThat(provided.signIn(provided("7", "Aline", READER), Knock.UNKNOWN)).isEmpty();
    }

    @Test
    void aProvidersNameBecomesOneThatAnAccountMayHave() {
        assertThat(StoredProvided.stem("<b>Ndayizeye, Aline</b>")).isEqualTo("b Ndayizeye Aline b");
        assertThat(StoredProvided.stem("a@b.org")).isEqualTo("a@b.org");
        assertThat(StoredProvided.stem("%%")).isEqualTo("person");
        assertThat(StoredProvided.stem("x".repeat(200))).hasSize(50);
    }
}
