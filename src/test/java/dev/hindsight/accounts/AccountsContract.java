package dev.hindsight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What accounts and sessions promise, whatever database lies under them.
abstract class AccountsContract {
    static final String RIGHT = "correct horse battery";
    static final String OTHER = "staple of the day 7";
    private static final MissionId BINUB = new MissionId("BINUB");
    private static final MissionId ONUB = new MissionId("ONUB");
    private static final AccountSettings SETTINGS =
            new AccountSettings(Duration.ofHours(12), Duration.ofDays(7));

    private final HandClock clock = new HandClock();
    private final CountedHashing hashing = new CountedHashing();
    private Jdbi jdbi;
    private Accounts accounts;

    /// An empty database with the schema.
    abstract Jdbi database();

    @BeforeEach
    void open() {
        jdbi = database();
        accounts = opened();
    }

    private Accounts opened() {
        Audit audit = (_, _) -> 1;
        return new StoredAccounts(
                jdbi,
                hashing,
                new Attempts(jdbi, clock),
                new StoredSessions(jdbi, SETTINGS, audit, clock),
                audit,
                clock);
    }

    private static NewAccount account(String name, Role role, MissionId... missions) {
        return new NewAccount(new AccountName(name), role, Set.of(missions), new Password(RIGHT));
    }

    private Session signedIn(String name) {
        return switch (accounts.signIn(name, RIGHT)) {
            case SignIn.Welcome(Session session) -> session;
            case SignIn.Refused _, SignIn.TryLater _ -> throw new AssertionError(name);
        };
    }

    private int sessions() {
        return jdbi.withHandle(SessionRows::count);
    }

    @Test
    void whoSignsInIsTheViewerThatTheAccountDescribes() {
        NewAccount added = account("Aline Ndayizeye", Role.CONTRIBUTOR, ONUB, BINUB);
        assertThat(accounts.add(added)).map(Account::added).contains(clock.instant());
        Session session = signedIn("Aline Ndayizeye");
        Viewer.Person expected =
                new Viewer.Person("Aline Ndayizeye", Role.CONTRIBUTOR, Set.of(BINUB, ONUB));
        assertThat(session.person()).isEqualTo(expected);
        assertThat(accounts.viewer(session.token())).contains(expected);
        assertThat(expected.maySee(Label.restrictedTo(ONUB))).isTrue();
        assertThat(expected.maySee(Label.restrictedTo(new MissionId("UNMIL")))).isFalse();
    }

    @Test
    void aNameIsTakenWhateverItsCapitals() {
        assertThat(accounts.add(account("Élodie", Role.READER))).isPresent();
        assertThat(accounts.add(account("éLODIE", Role.CURATOR))).isEmpty();
        assertThat(accounts.add(account("E\u0301lodie", Role.CURATOR))).isEmpty();
        assertThat(signedIn(" ÉLODIE ").person().role()).isEqualTo(Role.READER);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlikeAndCostOneHashEach() {
        accounts.add(account("known", Role.READER));
        for (String name : List.of("known", "unknown", "no name at all: \u0000", "")) {
            int before = hashing.comparisons();
            assertThat(accounts.signIn(name, OTHER)).isEqualTo(new SignIn.Refused());
            assertThat(hashing.comparisons()).as(name).isEqualTo(before + 1);
        }
    }

    @Test
    void anEndlessPasswordIsRefusedAtTheSameCost() {
        accounts.add(account("known", Role.READER));
        int before = hashing.comparisons();
        assertThat(accounts.signIn("known", RIGHT.repeat(1_000))).isEqualTo(new SignIn.Refused());
        assertThat(hashing.comparisons()).isEqualTo(before + 1);
    }

    @Test
    void everySignInHasATokenOfItsOwn() {
        accounts.add(account("known", Role.READER));
        String first = signedIn("known").token();
        String second = signedIn("known").token();
        assertThat(second).isNotEqualTo(first).matches("[A-Za-z0-9_-]{43}");
        assertThat(accounts.viewer(first)).isEqualTo(accounts.viewer(second)).isPresent();
    }

    @Test
    void noTokenStandsInTheDatabase() {
        accounts.add(account("known", Role.READER));
        String token = signedIn("known").token();
        List<String> stored =
                jdbi.withHandle(handle ->
                        handle.createQuery("select token_hash from sessions")
                                .mapTo(String.class)
                                .list());
        assertThat(stored).hasSize(1).doesNotContain(token).first().asString().hasSize(64);
        assertThat(accounts.viewer(stored.getFirst())).isEmpty();
    }

    @Test
    void aTokenThatNobodyWasGivenIsNobody() {
        for (String token : List.of("", "x", Tokens.fresh(), "' or 1=1 --", "é".repeat(43))) {
            assertThat(accounts.viewer(token)).as(token).isEmpty();
            accounts.signOut(token);
        }
    }

    @Test
    void aSessionEndsWhenItsPersonEndsIt() {
        accounts.add(account("known", Role.READER));
        String ended = signedIn("known").token();
        String other = signedIn("known").token();
        accounts.signOut(ended);
        assertThat(accounts.viewer(ended)).isEmpty();
        assertThat(accounts.viewer(other)).isPresent();
    }

    @Test
    void allSessionsOfOnePersonEndTogether() {
        accounts.add(account("known", Role.READER));
        accounts.add(account("other", Role.READER));
        signedIn("known");
        String mine = signedIn("known").token();
        String others = signedIn("other").token();
        assertThat(accounts.signOutEverywhere(new AccountName("KNOWN"))).isEqualTo(2);
        assertThat(accounts.viewer(mine)).isEmpty();
        assertThat(accounts.viewer(others)).isPresent();
        assertThat(accounts.signOutEverywhere(new AccountName("nobody"))).isZero();
    }

    @Test
    void anIdleSessionEndsAndOneInUseGoesOn() {
        accounts.add(account("known", Role.READER));
        String idle = signedIn("known").token();
        String used = signedIn("known").token();
        clock.advance(Duration.ofHours(11));
        assertThat(accounts.viewer(used)).isPresent();
        clock.advance(Duration.ofHours(2));
        assertThat(accounts.viewer(idle)).isEmpty();
        assertThat(accounts.viewer(used)).isPresent();
    }

    @Test
    void aSessionEndsAfterItsLongestTimeHoweverMuchItIsUsed() {
        accounts.add(account("known", Role.READER));
        String token = signedIn("known").token();
        for (int hours = 0; hours < 7 * 24; hours += 8) {
            assertThat(accounts.viewer(token)).as("after %d hours", hours).isPresent();
            clock.advance(Duration.ofHours(8));
        }
        assertThat(accounts.viewer(token)).isEmpty();
    }

    @Test
    void sessionsThatAreOverAreRemoved() {
        accounts.add(account("known", Role.READER));
        signedIn("known");
        signedIn("known");
        assertThat(sessions()).isEqualTo(2);
        clock.advance(Duration.ofHours(13));
        signedIn("known");
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void failuresMakeTheNextAttemptWaitAndAreForgottenWithTheFirstSuccess() {
        accounts.add(account("known", Role.READER));
        for (int failures = 0; failures < 3; failures++) {
            assertThat(accounts.signIn("known", OTHER)).isEqualTo(new SignIn.Refused());
        }
        SignIn.TryLater second = new SignIn.TryLater(Duration.ofSeconds(1));
        assertThat(accounts.signIn("Known", RIGHT)).isEqualTo(second);
        clock.advance(Duration.ofMillis(100));
        assertThat(accounts.signIn("known", RIGHT)).isEqualTo(second);
        clock.advance(Duration.ofMillis(900));
        assertThat(accounts.signIn("known", OTHER)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("known", RIGHT))
                .isEqualTo(new SignIn.TryLater(Duration.ofSeconds(2)));
        clock.advance(Duration.ofSeconds(2));
        signedIn("known");
        assertThat(accounts.signIn("known", OTHER)).isEqualTo(new SignIn.Refused());
        signedIn("known");
    }

    @Test
    void aNameThatBelongsToNobodyWaitsLikeOneThatDoes() {
        accounts.add(account("known", Role.READER));
        for (int attempt = 0; attempt < 200; attempt++) {
            SignIn known = accounts.signIn("known", OTHER);
            assertThat(accounts.signIn("unknown", OTHER)).isEqualTo(known);
            clock.advance(Duration.ofMillis(700));
        }
    }

    @Test
    void nobodyWaitsLongerThanFiveMinutesAndAfterADayNobodyAtAll() {
        accounts.add(account("known", Role.READER));
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(accounts.signIn("known", OTHER)).isEqualTo(new SignIn.Refused());
            clock.advance(Duration.ofMinutes(5));
        }
        signedIn("known");
        for (int attempt = 0; attempt < 12; attempt++) {
            accounts.signIn("known", OTHER);
            clock.advance(Duration.ofMinutes(5));
        }
        clock.advance(Duration.ofHours(25));
        accounts.signIn("known", OTHER);
        accounts.signIn("known", OTHER);
        signedIn("known");
    }

    @Test
    void attemptsAtTheSameTimeDoNotGetRoundTheWait() throws Exception {
        accounts.add(account("known", Role.READER));
        List<Callable<SignIn>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            guesses.add(() -> accounts.signIn("known", OTHER));
        }
        int heard = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<SignIn> guess : pool.invokeAll(guesses)) {
                heard += guess.get().equals(new SignIn.Refused()) ? 1 : 0;
            }
        }
        assertThat(heard).isEqualTo(3);
    }

    @Test
    void aChangedPasswordEndsEverySessionAndBeginsOne() {
        accounts.add(account("known", Role.CURATOR));
        String elsewhere = signedIn("known").token();
        String here = signedIn("known").token();
        PasswordChange change = accounts.changePassword(here, RIGHT, new Password(OTHER));
        assertThat(change).isInstanceOf(PasswordChange.Changed.class);
        assertThat(accounts.viewer(here)).isEmpty();
        assertThat(accounts.viewer(elsewhere)).isEmpty();
        if (change instanceof PasswordChange.Changed(Session session)) {
            assertThat(accounts.viewer(session.token())).contains(session.person());
        }
        assertThat(accounts.signIn("known", RIGHT)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("known", OTHER)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsIt() {
        accounts.add(account("known person", Role.READER));
        String token = signedIn("known person").token();
        Password replacement = new Password(OTHER);
        for (int i = 0; i < 3; i++) {
            assertThat(accounts.changePassword(token, "wrong", replacement))
                    .isEqualTo(new PasswordChange.Refused());
        }
        assertThat(accounts.changePassword(token, RIGHT, replacement))
                .isEqualTo(new PasswordChange.TryLater(Duration.ofSeconds(1)));
        assertThat(accounts.changePassword(Tokens.fresh(), RIGHT, replacement))
                .isEqualTo(new PasswordChange.SignedOut());
        assertThatThrownBy(
                        () -> accounts.changePassword(token, RIGHT, new Password("Known Person")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(accounts.viewer(token)).isPresent();
    }

    @Test
    void aFormIsValidInItsOwnLiveSessionOnly() {
        accounts.add(account("known", Role.READER));
        String token = signedIn("known").token();
        String form = Tokens.form(token);
        assertThat(accounts.validForm(token, form)).isTrue();
        assertThat(accounts.validForm(token, "")).isFalse();
        assertThat(accounts.validForm(token, token)).isFalse();
        assertThat(accounts.validForm("", form)).isFalse();
        assertThat(accounts.validForm(signedIn("known").token(), form)).isFalse();
        String nobody = Tokens.fresh();
        assertThat(accounts.validForm(nobody, Tokens.form(nobody))).isFalse();
        clock.advance(Duration.ofHours(13));
        assertThat(accounts.validForm(token, form)).isFalse();
    }

    @Test
    void theLanguageOfLettersIsThatOfTheFirstPageUntilItsPersonSaysAnother() {
        accounts.add(account("Élodie", Role.READER));
        assertThat(accounts.languageOf("Élodie")).isEmpty();
        accounts.cameIn("éLODIE", Language.FRENCH);
        accounts.cameIn("Élodie", Language.ENGLISH);
        assertThat(accounts.languageOf("ÉLODIE")).contains(Language.FRENCH);
        AccountName name = new AccountName("Élodie");
        assertThat(accounts.setLanguage(name, Language.ENGLISH)).isTrue();
        assertThat(accounts.languageOf("Élodie")).contains(Language.ENGLISH);
        assertThat(accounts.setLanguage(new AccountName("Nobody"), Language.FRENCH)).isFalse();
        accounts.cameIn("Nobody", Language.FRENCH);
        assertThat(accounts.languageOf("Nobody")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.setLanguage(name, Language.RUSSIAN))
                .withMessageContaining("ru");
    }
}
