package dev.hindsight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.LearnedWords.Example;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LearnedWordsTest {
    private static final String UNHEARD = "Bunkering of kerosene stopped; bunkers of kerosene.";
    private final Vocabulary vocabulary = new Vocabulary();

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            examples.add(
                    new Example(
                            new ThemeId("administration"),
                            "Kerosene was bunkered " + i,
                            Language.ENGLISH));
            examples.add(
                    new Example(new ThemeId("training"), "Courses began " + i, Language.ENGLISH));
        }
        return examples;
    }

    private ThemeScore strongest(String text, LearnedWords learned) {
        return vocabulary.recognise(text, Language.ENGLISH, learned).themes().getFirst();
    }

    @Test
    void wordsOfFiledTextsSpeakForTheirTheme() {
        LearnedWords learned = vocabulary.learn(examples());
        assertThat(vocabulary.recognise(UNHEARD, Language.ENGLISH).themeIds()).isEmpty();
        assertThat(strongest(UNHEARD, learned).theme()).hasToString("administration");
    }

    @Test
    void theOrderOfTheExamplesDoesNotMatter() {
        List<Example> turned = examples().reversed();
        assertThat(strongest(UNHEARD, vocabulary.learn(turned)))
                .isEqualTo(strongest(UNHEARD, vocabulary.learn(examples())));
    }

    @Test
    void nothingIsLearnedForOtherLanguagesOrFromUnknownThemes() {
        LearnedWords learned = vocabulary.learn(examples());
        assertThat(vocabulary.recognise(UNHEARD, Language.FRENCH, learned).themes()).isEmpty();
        Example unknown = new Example(new ThemeId("no-such"), UNHEARD, Language.ENGLISH);
        assertThat(
                        vocabulary
                                .recognise(
                                        UNHEARD,
                                        Language.ENGLISH,
                                        vocabulary.learn(List.of(unknown)))
                                .themes())
                .isEmpty();
    }

    @Test
    void themesThatStandOutMoreAreMoreCertain() {
        String clear = "The trust fund, the budget and voluntary contributions were late.";
        String mixed =
                "The trust fund, the curriculum, the parliament, the radio station, police reform.";
        assertThat(strongest(clear, LearnedWords.NONE).confidence())
                .isGreaterThan(strongest(mixed, LearnedWords.NONE).confidence());
    }
}
