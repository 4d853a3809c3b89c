package dev.hindsight.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PiecesTest {
    @Test
    void aShortTextStaysWhole() {
        assertThat(Pieces.of("One. Two.", Language.ENGLISH)).containsExactly("One. Two.");
    }

    @Test
    void aLongTextIsCutAtSentenceEndsIntoPiecesOfMuchTheSameLength() {
        String sentence = "Nobody asked who would pay for the second year of it. ";
        String text = sentence.repeat(50).strip();
        List<String> pieces = Pieces.of(text, Language.ENGLISH);
        assertThat(pieces)
                .hasSize(4)
                .allMatch(piece -> piece.startsWith("Nobody") && piece.endsWith("it."))
                .allMatch(piece -> Pieces.words(piece) >= 100 && Pieces.words(piece) <= 180);
        assertThat(String.join(" ", pieces)).isEqualTo(text);
    }

    @Test
    void chineseIsMeasuredByCharactersAndCutAtItsOwnStops() {
        String text = "特派团应当及早规划人员征聘工作。".repeat(60);
        List<String> pieces = Pieces.of(text, Language.CHINESE);
        assertThat(pieces).hasSizeGreaterThan(2).allMatch(piece -> piece.endsWith("。"));
        assertThat(String.join("", pieces)).isEqualTo(text);
    }

    @Test
    void aTableWithoutFullStopsIsCutBetweenWords() {
        String text = "Kosovo 1999 ".repeat(400).strip();
        List<String> pieces = Pieces.of(text, Language.ENGLISH);
        assertThat(pieces).allMatch(piece -> Pieces.words(piece) <= Pieces.LONGEST);
        assertThat(String.join(" ", pieces)).isEqualTo(text);
    }
}
