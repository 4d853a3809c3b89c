package dev.hindsight.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SubjectsTest {
    private final Vocabulary small = SmallVocabulary.whole();

    private Subjects subjects(String title, String... passages) {
        return Subjects.of(
                small.recognise(title, Language.ENGLISH),
                Recognition.NOTHING,
                Arrays.stream(passages)
                        .map(text -> small.recognise(text, Language.ENGLISH))
                        .toList());
    }

    @Test
    void mostMentionedMissionIsTheMainOne() {
        Subjects found = subjects("Lessons", "UNOMIL", "UNMIL and UNMIL", "Chad, Liberia, Liberia");
        assertThat(found.missions().values())
                .containsExactly(new MissionId("UNMIL"), new MissionId("UNOMIL"));
        assertThat(found.countries().values()).containsExactly("LR", "TD");
    }

    @Test
    void titleOutweighsAFewMentions() {
        assertThat(subjects("Lessons of UNOMIL", "UNMIL", "UNMIL UNMIL UNMIL").missions().values())
                .first()
                .isEqualTo(new MissionId("UNOMIL"));
    }

    @Test
    void whatIsOnlyMentionedIsNoSubject() {
        assertThat(subjects("Lessons of Liberia", "Chad").countries().values())
                .containsExactly("LR");
    }

    @Test
    void equalOnesStayInTheOrderOfTheirFirstMention() {
        assertThat(subjects("", "Chad and Guinea", "Liberia").countries().values())
                .containsExactly("TD", "GN", "LR");
    }

    @Test
    void atMostFiveAreNamed() {
        assertThat(
                        subjects("", "Chad, Guinea, Liberia, Congo, DRC, United States of America")
                                .countries()
                                .values())
                .hasSize(Subjects.MOST);
    }

    @Test
    void documentWithoutMentionsHasNoSubjects() {
        assertThat(subjects("Lessons"))
                .satisfies(found -> {
                    assertThat(found.missions().values()).isEmpty();
                    assertThat(found.countries().values()).isEmpty();
                });
    }

    @Test
    void missionNamedInPassingIsNoSubjectOfALongDocument() {
        String[] passages = new String[40];
        Arrays.fill(passages, "Recruitment took long.");
        passages[7] = "As in UNMIL, vacancies stayed open.";
        assertThat(subjects("Lessons", passages).missions().values()).isEmpty();
    }

    @Test
    void titlePageOutweighsAFewMentions() {
        Recognition opening = small.recognise("Mission: UNOMIL", Language.ENGLISH);
        Recognition text = small.recognise("UNMIL, UNMIL", Language.ENGLISH);
        Subjects found = Subjects.of(Recognition.NOTHING, opening, List.of(text));
        assertThat(found.missions().values()).first().isEqualTo(new MissionId("UNOMIL"));
        assertThat(found.missions().main()).isEqualTo(Subjects.Prominence.TITLE_PAGE);
    }
}
