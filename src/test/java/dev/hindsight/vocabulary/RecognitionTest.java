package dev.hindsight.vocabulary;

import static dev.hindsight.kernel.Language.ENGLISH;
import static dev.hindsight.kernel.Language.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecognitionTest {
    private final Vocabulary small = SmallVocabulary.whole();

    private List<String> missions(String text) {
        return small.recognise(text, ENGLISH).missions().keySet().stream()
                .map(MissionId::value)
                .toList();
    }

    private List<String> countries(String text) {
        return List.copyOf(small.recognise(text, ENGLISH).countries().keySet());
    }

    @Test
    void missionNamesCountForTheMissionAndTheCountry() {
        Recognition found = small.recognise("The united nations mission in LIBERIA left.", ENGLISH);
        assertThat(found.missions()).containsOnlyKeys(new MissionId("UNMIL"));
        assertThat(found.countries()).containsOnlyKeys("LR");
    }

    @Test
    void acronymsNeedTheirCapitalsAndStandAsWholeWords() {
        assertThat(missions("UNMIL's staff, (MINUL) and UNMIL-led patrols"))
                .containsExactly("UNMIL");
        assertThat(missions("unmil Unmil UNMILX XUNMIL UNMIL2")).isEmpty();
    }

    @Test
    void mentionsAreCountedInTheOrderOfTheFirst() {
        Recognition found = small.recognise("UNOMIL, then UNMIL, UNMIL again.", ENGLISH);
        assertThat(found.missions().sequencedValues()).containsExactly(1, 2);
        assertThat(missions("UNOMIL, then UNMIL")).containsExactly("UNOMIL", "UNMIL");
    }

    @Test
    void sharedAcronymCountsForTheMissionThatTheTextNames() {
        assertThat(missions("UNEF in Sinai")).containsExactly("UNEF-I", "UNEF-II");
        assertThat(missions("UNEF II in Sinai. Later UNEF left.")).containsExactly("UNEF-II");
        assertThat(missions("UNEF-II left.")).containsExactly("UNEF-II");
    }

    @Test
    void longestNameOfACountryWins() {
        assertThat(countries("in Guinea-Bissau")).containsExactly("GW");
        assertThat(countries("in Guinea and Bissau")).containsExactly("GN");
        assertThat(countries("in the Democratic Republic of the Congo")).containsExactly("CD");
        assertThat(countries("in Democratic Republic of Congo")).containsExactly("CD");
        assertThat(countries("in D.R. Congo, not in Congo")).containsExactly("CD", "CG");
        assertThat(countries("in the Gulf of Guinea")).isEmpty();
    }

    @Test
    void countriesThatAreWordsTooNeedTheirCapitals() {
        assertThat(countries("a hanging chad; guinea pigs; liberia")).containsExactly("LR");
        assertThat(countries("CHAD AND GUINEA")).containsExactly("TD", "GN");
        assertThat(countries("Liberians and a liberian port")).containsExactly("LR");
    }

    @Test
    void abbreviationsNeverCountInLowerCaseOrInHeadingsOfCapitals() {
        assertThat(countries("They told us of the US and the DRC.")).containsExactly("US", "CD");
        assertThat(countries("The U.S. delegation")).containsExactly("US");
        assertThat(countries("WHAT IT TELLS US")).isEmpty();
    }

    @Test
    void frenchTextsUseFrenchNames() {
        Recognition found =
                small.recognise("La MINUL au Liberia, en RDC et aux États‑Unis", FRENCH);
        assertThat(found.missions()).containsOnlyKeys(new MissionId("UNMIL"));
        assertThat(found.countries()).containsOnlyKeys("LR", "CD", "US");
        assertThat(countries("RDC")).isEmpty();
    }

    @Test
    void textsWithoutWordsHaveNothing() {
        for (String text : List.of("", " \n", "... ---", "\ud800", "\u0301\u0302")) {
            assertThat(small.recognise(text, ENGLISH)).isEqualTo(Recognition.NOTHING);
        }
    }

    @Test
    void anythingMayBeGivenAsText() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String pieces =
                "UNMIL Guinea-Bissau l'’ U.S. trust fund 速效项目 المشروع ﬁ İ ß œ ـ \u00ad\u0301";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            for (int at = 0; at < length; at++) {
                switch (random.nextInt(4)) {
                    case 0 -> text.append((char) random.nextInt(0x10000));
                    case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                    case 2 -> text.append(pieces.charAt(random.nextInt(pieces.length())));
                    default -> text.append(pieces.split(" ", -1)[random.nextInt(12)]).append(' ');
                }
            }
            for (Language language : Language.values()) {
                assertThat(small.recognise(text.toString(), language))
                        .as("seed %d, %s", seed, language)
                        .isEqualTo(small.recognise(text.toString(), language));
            }
        }
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        String text = "UNMIL in Liberia asked for trust funds and staff.";
        for (Language language : Language.values()) {
            Recognition alone = SmallVocabulary.whole().recognise(text, language);
            assertThat(
                            IntStream.range(0, 200)
                                    .parallel()
                                    .mapToObj(_ -> small.recognise(text, language))
                                    .distinct())
                    .containsExactly(alone);
        }
    }
}
