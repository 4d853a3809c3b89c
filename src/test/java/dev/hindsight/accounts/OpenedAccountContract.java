package dev.hindsight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.OneTimeLinks.Made;
import dev.hindsight.accounts.OneTimeLinks.Opened;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.MissionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an account promises whose person sets the first password, whatever database lies under it.
abstract class OpenedAccountContract {
    private static final String RIGHT = AccountsContract.RIGHT;
    private static final AccountName NAME = new AccountName("Aline");
    private static final Standing FIELD =
            new Standing(Role.CONTRIBUTOR, Set.of(new MissionId("BINUB")), Set.of());
    private static final AccountSettings SETTINGS =
            new AccountSettings(Duration.ofHours(12), Duration.ofDays(7));
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Wording WORDING =
            (token, lasts) -> new Wording.Written("Link", token + " " + lasts);

    private final HandClock clock = new HandClock();
    private final List<AuditEvent> told = new ArrayList<>();
    private final KeptMail post = new KeptMail();
    private StoredAccounts accounts;
    private People people;
    private OneTimeLinks links;

    /// An empty database with the schema.
    abstract Jdbi database();

    @BeforeEach
    void open() {
        Jdbi jdbi = database();
        accounts =
                new StoredAccounts(
                        jdbi,
                        new CountedHashing(),
                        new Attempts(jdbi, clock),
                        new StoredSessions(jdbi, SETTINGS, this::tell, clock),
                        this::tell,
                        clock);
        people = new StoredPeople(jdbi, this::tell);
        links = new StoredLinks(jdbi, accounts, SETTINGS, post, this::tell, clock, new AtOnce());
    }

    private long tell(Handle handle, AuditEvent event) {
        told.add(event);
        return told.size();
    }

    private Optional<Opened> open(AccountName name, Optional<String> address, Viewer viewer) {
        return links.open(name, FIELD, address, WORDING, viewer);
    }

    private Made made(AccountName name, Optional<String> address) {
        return switch (open(name, address, OWNER).orElseThrow()) {
            case Opened.Waiting(Made made) -> made;
            case Opened.NameTaken _ -> throw new AssertionError("Taken: " + name);
        };
    }

    @Test
    void theLinkSetsTheFirstPasswordOnce() {
        Made made = made(NAME, Optional.of("aline@example.org"));
        assertThat(made.sent()).isTrue();
        assertThat(post.token()).isEqualTo(made.token());
        assertThat(post.letters).hasSize(1);
        assertThat(people.find("aline", OWNER).orElseThrow().account().standing()).isEqualTo(FIELD);
        assertThat(links.resets(made.token())).contains(NAME);
        assertThat(links.reset(made.token(), new Password(RIGHT))).isTrue();
        assertThat(accounts.signIn("aline", RIGHT)).isInstanceOf(SignIn.Welcome.class);
        assertThat(links.reset(made.token(), new Password(RIGHT))).isFalse();
        assertThat(told)
                .extracting(AuditEvent::action)
                .containsExactly(
                        "account.added", "account.invited", "password.reset", "session.begun");
        assertThat(told.get(1))
                .isEqualTo(
                        new AuditEvent(
                                "owner",
                                "account.invited",
                                "account:Aline",
                                null,
                                "contributor; missions BINUB"));
    }

    @Test
    void nobodySignsInBeforeTheLinkWasUsed() {
        Made made = made(NAME, Optional.empty());
        assertThat(made.sent()).isFalse();
        assertThat(post.letters).isEmpty();
        assertThat(accounts.signIn("Aline", "")).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("Aline", made.token())).isEqualTo(new SignIn.Refused());
    }

    @Test
    void withoutAMailServerNoLetterIsSent() {
        post.on = false;
        assertThat(made(NAME, Optional.of("aline@example.org")).sent()).isFalse();
        assertThat(post.letters).isEmpty();
    }

    @Test
    void theLinkLastsAsLongAsAnInvitation() {
        Made first = made(NAME, Optional.empty());
        Made second = made(new AccountName("Bea"), Optional.empty());
        clock.advance(SETTINGS.invitationLasts().minusSeconds(1));
        assertThat(links.reset(first.token(), new Password(RIGHT))).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(links.reset(second.token(), new Password(RIGHT))).isFalse();
        // an admin makes another one
        assertThat(links.reset(new AccountName("Bea"), WORDING, OWNER)).isPresent();
    }

    @Test
    void aNameThatIsTakenChangesNothing() {
        made(NAME, Optional.empty());
        int lines = told.size();
        assertThat(open(new AccountName("ALINE"), Optional.of("other@example.org"), OWNER))
                .contains(new Opened.NameTaken());
        assertThat(told).hasSize(lines);
        assertThat(post.letters).isEmpty();
        assertThat(accounts.mailOf("aline")).isEmpty();
    }

    @Test
    void onlyAdminsOpenAccountsAndAnAddressIsOne() {
        Viewer curator = new Viewer.Person("Cora", Role.CURATOR, Set.of(), Set.of());
        assertThat(open(NAME, Optional.empty(), curator)).isEmpty();
        assertThat(open(NAME, Optional.empty(), new Viewer.Anonymous())).isEmpty();
        assertThatThrownBy(() -> open(NAME, Optional.of("nowhere"), OWNER))
                .hasMessageContaining("name@host");
        assertThat(told).isEmpty();
        assertThat(accounts.known(NAME)).isEmpty();
    }
}
