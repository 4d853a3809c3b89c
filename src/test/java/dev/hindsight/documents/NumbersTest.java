package dev.hindsight.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "第三条, 3",
        "第十条, 10",
        "第十七条, 17",
        "第二十条, 20",
        "第二十三条, 23",
        "第一百零五条, 105",
        "第30条, 30",
        "'Article 1,250 bis', 1250",
        "الماده ٢٣, 23"
    })
    void numbersAreReadInWhateverScript(String text, long number) {
        Passage passage =
                new Passage(
                        1, null, List.of(), null, PassageKind.PARAGRAPH, Language.UNKNOWN, text);
        assertThat(Numbers.first(passage)).isEqualTo(OptionalLong.of(number));
    }

    @Test
    void anOrdinalWithoutNumberIsNone() {
        Passage passage =
                new Passage(
                        1, null, List.of(), null, PassageKind.PARAGRAPH, Language.CHINESE, "第条");
        assertThat(Numbers.first(passage)).isEmpty();
    }
}
