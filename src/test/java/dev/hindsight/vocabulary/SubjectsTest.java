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
                Arrays.stream(passages)
                        .map(text -> small.recognise(text, Language.ENGLISH))
                        .toList());
    }

    @Test
    void mostMentionedMissionIsTheMainOne() {
        Subjects found = subjects("Lessons", "UNOMIL", "UNMIL and UNMIL", "Chad, Liberia, Liberia");
        assertThat(found.missions())
                .containsExactly(new MissionId("UNMIL"), new MissionId("UNOMIL"));
        assertThat(found.countries()).containsExactly("LR", "TD");
    }

    @Test
    void titleOutweighsAFewMentions() {
        assertThat(subjects("Lessons of UNOMIL", "UNMIL", "UNMIL UNMIL UNMIL").missions())
                .first()
                .isEqualTo(new MissionId("UNOMIL"));
    }

    @Test
    void whatIsOnlyMentionedIsNoSubject() {
        assertThat(subjects("Lessons of Liberia", "Chad").countries()).containsExactly("LR");
    }

    @Test
    void equalOnesStayInTheOrderOfTheirFirstMention() {
        assertThat(subjects("", "Chad and Guinea", "Liberia").countries())
                .containsExactly("TD", "GN", "LR");
    }

    @Test
    void atMostFiveAreNamed() {
        assertThat(
                        subjects("", "Chad, Guinea, Liberia, Congo, DRC, United States of America")
                                .countries())
                .hasSize(Subjects.MOST);
    }

    @Test
    void documentWithoutMentionsHasNoSubjects() {
        assertThat(subjects("Lessons")).isEqualTo(new Subjects(List.of(), List.of()));
    }
}
