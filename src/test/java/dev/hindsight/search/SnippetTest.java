package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SnippetTest {
    private static final String FILLER = "Nothing of interest is said in this sentence. ";

    private static String unmarked(String html) {
        return html.replace("<mark>", "").replace("</mark>", "");
    }

    @Test
    void theDensestPartOfALongTextIsShown() {
        String text =
                FILLER.repeat(5)
                        + "Rates fell. "
                        + FILLER.repeat(12)
                        + "Vacancy rates rose. "
                        + FILLER.repeat(8);
        String html = Snippet.of(text, Language.ENGLISH, Set.of("vacanc", "rate"));
        assertThat(html)
                .contains("<mark>Vacancy</mark> <mark>rates</mark> rose")
                .doesNotContain("fell")
                .startsWith("…")
                .endsWith("…");
        assertThat(unmarked(html).length()).isBetween(200, Snippet.LENGTH + 2);
    }

    @Test
    void aMatchAtEitherEndIsKeptWhole() {
        String start =
                Snippet.of("Vacancy. " + FILLER.repeat(9), Language.ENGLISH, Set.of("vacanc"));
        String end = Snippet.of(FILLER.repeat(9) + "Vacancy.", Language.ENGLISH, Set.of("vacanc"));
        assertThat(start).startsWith("<mark>Vacancy</mark>. Nothing").endsWith("…");
        assertThat(end).startsWith("…").endsWith("<mark>Vacancy</mark>.");
        assertThat(unmarked(end).length()).isGreaterThan(200);
    }

    @Test
    void withoutAMatchTheBeginningIsShown() {
        assertThat(Snippet.of("Short & plain.", Language.ENGLISH, Set.of()))
                .isEqualTo("Short &amp; plain.");
        assertThat(Snippet.of(FILLER.repeat(9), Language.ENGLISH, Set.of()))
                .startsWith("Nothing")
                .endsWith("…");
    }

    @Test
    void aTextWithoutWordsIsNotCutInsideACharacter() {
        String html = Snippet.of("\ud83d\ude00".repeat(151) + "!", Language.UNKNOWN, Set.of());
        assertThat(html).endsWith("\ude00…");
    }

    @Test
    void aLongChineseTextIsCutBetweenWords() {
        String text = "本报告说明特派团的工作。".repeat(40) + "应当保护平民免遭暴力。" + "其他事项见附件。".repeat(40);
        String html = Snippet.of(text, Language.CHINESE, Set.of("平民"));
        assertThat(html).startsWith("…").contains("保护<mark>平民</mark>免遭").endsWith("…");
    }
}
