package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.EvidenceGrade.Level;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvidenceGradeTest {
    private static final Sources CATALOGUE = new Sources();

    private static EvidenceGrade grade(String body, List<String> missions, String... evidence) {
        return EvidenceGrade.of(
                new PracticeText(
                        "Title",
                        List.of(new ThemeId("funding")),
                        missions.stream().map(MissionId::new).toList(),
                        PartialDate.ofYear(2026),
                        Status.DRAFT,
                        Label.PUBLIC,
                        Stream.of(evidence)
                                .map(it -> new Evidence(Reference.parse(it).orElseThrow(), ""))
                                .toList(),
                        body),
                CATALOGUE);
    }

    @Test
    void moreSourcesOfMoreOriginsAndMissionsAreFirmerGround() {
        List<String> two = List.of("BINUB", "ONUB");
        assertThat(grade("Text", two).level()).isEqualTo(Level.NONE);
        assertThat(grade("Text", two, "binub-paper § General", "binub-paper#p7").level())
                .isEqualTo(Level.SINGLE);
        assertThat(grade("Text", two, "binub-paper § General", "nupi-proceedings").level())
                .isEqualTo(Level.INDEPENDENT);
        assertThat(grade("Text", two, "binub-paper", "nupi-proceedings", "sg-note-pbso").level())
                .isEqualTo(Level.BROAD);
        assertThat(
                        grade(
                                        "Text",
                                        List.of("BINUB"),
                                        "binub-paper",
                                        "nupi-proceedings",
                                        "sg-note-pbso")
                                .level())
                .isEqualTo(Level.INDEPENDENT);
    }

    @Test
    void sourcesOfOnePublisherCountAsRelated() {
        Source one = CATALOGUE.find("unmik-s-2004-613").orElseThrow();
        Source other = CATALOGUE.find("unmik-s-2007-582").orElseThrow();
        assertThat(one.imprint().publisher()).isEqualTo(other.imprint().publisher());
        assertThat(grade("Text", List.of("UNMIK"), one.id(), other.id()).level())
                .isEqualTo(Level.RELATED);
    }

    @Test
    void sourcesCountWhereTheTextSpeaksOfSuccessAndOfFailure() {
        EvidenceGrade grade =
                grade(
                        """
                        ## What worked
                        This [[binub-paper § General]] and that [[nupi-proceedings]].

                        ## Pitfalls
                        Not so [[binub-paper § General]]; [[no reference at all ]].
                        """,
                        List.of());
        assertThat(grade).isEqualTo(new EvidenceGrade(2, 2, 0, 2, 1));
    }
}
