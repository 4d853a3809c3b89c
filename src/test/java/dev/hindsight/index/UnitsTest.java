package dev.hindsight.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class UnitsTest {
    private final List<Passage> passages = new ArrayList<>();

    private void add(
            PassageKind kind,
            @Nullable Integer page,
            String section,
            @Nullable String para,
            int words) {
        String text = kind == PassageKind.HEADING ? section : "word ".repeat(words).strip();
        passages.add(
                new Passage(
                        passages.size() + 1,
                        page,
                        kind == PassageKind.HEADING ? List.of() : List.of(section),
                        para,
                        kind,
                        Language.ENGLISH,
                        text));
    }

    private void paragraph(@Nullable Integer page, @Nullable String para, int words) {
        add(PassageKind.PARAGRAPH, page, "A", para, words);
    }

    private List<List<Integer>> numbers() {
        return Units.of(passages).stream()
                .map(unit -> unit.passages().stream().map(Passage::number).toList())
                .toList();
    }

    @Test
    void shortPassagesAreJoinedUntilTheySaySomething() {
        paragraph(1, null, 40);
        paragraph(1, null, 40);
        paragraph(1, null, 40);
        paragraph(1, null, 100);
        paragraph(1, null, 110);
        paragraph(1, null, 10);
        assertThat(numbers()).containsExactly(List.of(1, 2, 3), List.of(4), List.of(5, 6));
    }

    @Test
    void nothingIsJoinedAcrossPagesSectionsOrPrintedNumbers() {
        paragraph(1, "12", 20);
        paragraph(1, "12 (a)", 20);
        paragraph(1, "13", 20);
        paragraph(2, "13", 20);
        add(PassageKind.PARAGRAPH, 2, "B", "13", 20);
        add(PassageKind.FOOTNOTE, 2, "B", "13", 20);
        assertThat(numbers())
                .containsExactly(List.of(1, 2), List.of(3), List.of(4), List.of(5), List.of(6));
    }

    @Test
    void nothingIsJoinedBeyondWhatIsReadAtOnce() {
        paragraph(null, null, 40);
        paragraph(null, null, 150);
        assertThat(numbers()).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void aHeadingCountsWithWhatStandsUnderItAndAloneWhereNothingDoes() {
        add(PassageKind.HEADING, null, "A", null, 0);
        paragraph(null, null, 60);
        add(PassageKind.HEADING, null, "Z", null, 0);
        List<Unit> units = Units.of(passages);
        assertThat(numbers()).containsExactly(List.of(2), List.of(3));
        assertThat(units).extracting(Unit::covered).containsExactly(2, 1);
    }

    @Test
    void everyPassageIsCoveredOnce() {
        add(PassageKind.HEADING, 1, "A", null, 0);
        paragraph(1, null, 600);
        paragraph(1, null, 5);
        paragraph(2, null, 5);
        List<Unit> units = Units.of(passages);
        assertThat(units.stream().mapToInt(Unit::covered).sum()).isEqualTo(passages.size());
        assertThat(units.getFirst().passages()).hasSize(1);
    }

    @Test
    void placesLeadBackToEachPassageOfTheText() {
        paragraph(null, null, 3);
        paragraph(null, null, 2);
        Unit unit = Units.of(passages).getFirst();
        assertThat(unit.places()).isEqualTo("1@0 2@15");
        IndexedPassage read =
                new IndexedPassage(
                        IndexedPassage.Part.parse(unit.places()),
                        null,
                        "A",
                        null,
                        Language.ENGLISH,
                        unit.text());
        assertThat(read.text(0)).isEqualTo("word word word");
        assertThat(read.text(1)).isEqualTo("word word");
        assertThat(read.anchor(1)).isEqualTo("n2");
    }

    @Test
    void aTitleIsReadWithAPassageOnlyWhereItIsWords() {
        paragraph(1, null, 3);
        Unit unit = Units.of(passages).getFirst();
        assertThat(unit.inContext("Lessons from Burundi"))
                .isEqualTo("Lessons from Burundi\nA\nword word word");
        assertThat(unit.inContext("LESSONS FROM BURUNDI")).startsWith("LESSONS");
        assertThat(unit.inContext("布隆迪的经验教训")).startsWith("布隆迪");
        for (String name : List.of("UNMIK_S_2006_429.pdf", "S/2006/429", "BINUB 2008 para 12")) {
            assertThat(unit.inContext(name)).as(name).isEqualTo("A\nword word word");
        }
    }
}
