package dev.hindsight.lessons.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CandidateLineTest {
    private static Candidate candidate(Integer page, String addressee, String text) {
        Passage passage =
                new Passage(
                        12,
                        page,
                        List.of("II. Lessons", "A › B"),
                        null,
                        PassageKind.LIST_ITEM,
                        Language.FRENCH,
                        text);
        return new Candidate(
                passage,
                text,
                new Judgement(CandidateKind.GOOD_PRACTICE, 0.8125, "listed under \"Lessons\""),
                page == null ? List.of() : List.of(new ThemeId("funding"), new ThemeId("gender")),
                addressee,
                null);
    }

    @Test
    void aCandidateIsReadBackEqual() {
        Candidate full = candidate(7, "the Secretariat", "Recruter avant l’arrivée.");
        assertThat(CandidateLine.read(CandidateLine.write(full))).isEqualTo(full);
        Candidate bare = candidate(null, null, "Recruter.");
        assertThat(CandidateLine.read(CandidateLine.write(bare))).isEqualTo(bare);
    }

    @Test
    void whatSeparatesPartsBecomesASpace() {
        Candidate odd = candidate(7, "the\tSecretariat\n", "Recruit\tearly.");
        String line = CandidateLine.write(odd);
        assertThat(line).doesNotContain("\n");
        assertThat(CandidateLine.read(line).text()).isEqualTo("Recruit early.");
        assertThat(CandidateLine.read(line).addressee()).isEqualTo("the Secretariat ");
    }

    @Test
    void anyOtherLineIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CandidateLine.read("a\tb"));
    }
}
