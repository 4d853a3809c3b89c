package dev.hindsight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.MissionId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Names, passwords and waits check themselves.
class ValuesTest {
    private static final Password PASSWORD = new Password("correct horse battery");

    @Test
    void namesOfManyScriptsAreNames() {
        for (String name :
                List.of(
                        "Al",
                        "a.b-c_d@un.org",
                        "Jean-Pierre N’Dour",
                        "O'Neill",
                        "Ольга Иванова",
                        "王小明",
                        "نور الدين",
                        "curator1",
                        "x".repeat(60))) {
            assertThatCode(() -> new AccountName(name)).as(name).doesNotThrowAnyException();
        }
    }

    @Test
    void whatIsNoNameIsRefusedWithoutPassingItsControlCharactersOn() {
        for (String name :
                List.of(
                        "",
                        "A",
                        " ab",
                        "ab ",
                        "a  b",
                        "a\nb",
                        "a\u001b[2Jb",
                        "<b>bold</b>",
                        "a\u202eb",
                        "--",
                        "x".repeat(61),
                        "y".repeat(100_000))) {
            assertThatThrownBy(() -> new AccountName(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .hasSizeLessThan(200)
                    .doesNotContain("\n", "\u001b");
        }
    }

    @Test
    void aPasswordHasTwelveToAThousandCharactersWhateverTheirKind() {
        assertThatCode(() -> new Password("123456789012")).doesNotThrowAnyException();
        assertThatCode(() -> new Password("x".repeat(1_000))).doesNotThrowAnyException();
        assertThatCode(() -> new Password("🕊".repeat(12))).doesNotThrowAnyException();
        for (String wrong : List.of("", "12345678901", "🕊".repeat(11), "x".repeat(1_001))) {
            assertThatThrownBy(() -> new Password(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("12 to 1,000");
        }
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThatThrownBy(() -> new Password("tooShort99")).message().doesNotContain("tooShort99");
        NewAccount account =
                new NewAccount(new AccountName("known"), Role.READER, Set.of(), PASSWORD);
        assertThat(PASSWORD + " " + account).doesNotContain("correct");
        Session session = new Session(Tokens.fresh(), viewer(account));
        assertThat(new SignIn.Welcome(session).toString()).doesNotContain(session.token());
    }

    private static Viewer.Person viewer(NewAccount account) {
        return new Viewer.Person(account.name().value(), account.role(), account.missions());
    }

    @Test
    void aPasswordIsNotTheName() {
        AccountName name = new AccountName("Aline Ndayizeye");
        Password same = new Password("aline ndayizeye");
        assertThatThrownBy(() -> new NewAccount(name, Role.READER, Set.of(), same))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReaderHasNoMissions() {
        AccountName name = new AccountName("Aline");
        Set<MissionId> missions = Set.of(new MissionId("BINUB"));
        assertThatThrownBy(() -> new NewAccount(name, Role.READER, missions, PASSWORD))
                .hasMessageContaining("contributor");
        assertThat(new NewAccount(name, Role.CONTRIBUTOR, missions, PASSWORD).missions())
                .isEqualTo(missions);
    }

    @Test
    void waitsGrowFromNothingToFiveMinutes() {
        assertThat(Patience.after(0)).isZero();
        assertThat(Patience.after(2)).isZero();
        Duration before = Duration.ZERO;
        for (int failures = 3; failures < 100; failures++) {
            Duration after = Patience.after(failures);
            assertThat(after).isBetween(before, Patience.LONGEST);
            before = after;
        }
        assertThat(Patience.after(3)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Patience.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
