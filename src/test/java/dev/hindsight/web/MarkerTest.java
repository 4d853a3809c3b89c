package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkerTest {
    @ParameterizedTest
    @CsvSource({
        "vacancy rates,Vacancies and rating: the rate,[Vacancies] and [rating]: the [rate]",
        "etat,L’État et l’état-major,L’[État] et l’[état]-major",
        "type:report budget,The report on budgets,The report on [budgets]",
        "的预算,本年度的预算很高,本年度[的预算]很高",
        "a of,nothing of a short word,nothing of a short word"
    })
    void wordsAreMarkedWhateverTheirEndingsAndAccents(String query, String text, String marked) {
        assertThat(shown(new Marker(query).mark(text))).isEqualTo(marked);
    }

    @Test
    void highlightIsTakenApartAndNoOtherMarkupComesThrough() {
        List<Segment> segments =
                Segment.ofHighlight("a &lt;b&gt; <mark>c &amp; d</mark><mark>e</mark> <i>f</i>");
        assertThat(segments)
                .containsExactly(
                        new Segment("a <b> ", false),
                        new Segment("c & d", true),
                        new Segment("e", true),
                        new Segment(" <i>f</i>", false));
    }

    @Test
    void highlightThatIsNotClosedIsShownAsText() {
        assertThat(shown(Segment.ofHighlight("a <mark>b"))).isEqualTo("a <mark>b");
    }

    private static String shown(List<Segment> segments) {
        return segments.stream()
                .map(it -> it.marked() ? "[" + it.text() + "]" : it.text())
                .collect(Collectors.joining());
    }
}
