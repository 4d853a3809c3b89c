package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What scripts rely on when they ask for the lessons of a file.
class CandidatesCommandTest {
    private static final String REVIEW =
            """
            # After-action review of the start-up

            The mission conducted five patrols a day in the first year.

            ## Recommendations

            - During planning, the Department of Field Support should set up a roster of staff who
            can deploy within a month.
            """;

    @TempDir Path folder;
    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @Test
    void jsonIsAListOfWhatWasFoundWithPlaceAndReason() throws IOException {
        Files.writeString(folder.resolve("review.md"), REVIEW);
        Terminal.Outcome outcome = terminal.run("candidates", "review.md", "--json");
        JsonNode answer = new ObjectMapper().readTree(outcome.out());
        assertThat(outcome.status()).isZero();
        assertThat(answer.isArray()).isTrue();
        assertThat(answer).hasSize(1);
        JsonNode only = answer.get(0);
        assertThat(only.fieldNames())
                .toIterable()
                .containsExactly(
                        "text",
                        "kind",
                        "themes",
                        "addressee",
                        "page",
                        "section",
                        "score",
                        "reason");
        assertThat(only.get("text").asText()).startsWith("During planning").endsWith("a month.");
        assertThat(only.get("kind").asText()).isEqualTo("recommendation");
        assertThat(only.get("themes").get(0).asText()).isEqualTo("recruitment");
        assertThat(only.get("addressee").asText()).isEqualTo("Department of Field Support");
        assertThat(only.get("page").isNull()).isTrue();
        assertThat(only.get("section").asText())
                .isEqualTo("After-action review of the start-up › Recommendations");
        assertThat(only.get("score").asDouble()).isBetween(0.8, 1.0);
        assertThat(only.get("reason").asText())
                .isEqualTo("listed under \"Recommendations\"; modal \"should\" + addressee");
    }

    @Test
    void textForPeopleHasTheSituationToo() throws IOException {
        Files.writeString(folder.resolve("review.md"), REVIEW);
        Terminal.Outcome outcome = terminal.run("candidates", "review.md");
        assertThat(outcome.out())
                .contains("[recommendation, 0.")
                .contains("because   listed under")
                .contains("addressee Department of Field Support")
                .contains("situation During planning");
        assertThat(outcome.lastLine()).isEqualTo("candidates 1");
    }

    @Test
    void aFileWithoutLessonsHasAnEmptyList() throws IOException {
        Files.writeString(folder.resolve("note.txt"), "The mission conducted five patrols.");
        Terminal.Outcome outcome = terminal.run("candidates", "note.txt", "--json");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).isEqualTo("[]\n");
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsStored() throws IOException {
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Terminal.Outcome outcome = terminal.run("candidates", "empty.txt", "--json");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("failed empty.txt: ");
        assertThat(terminal.run("candidates", "missing.pdf").err())
                .startsWith("failed missing.pdf: no such file");
        assertThat(terminal.run("candidates").status()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("empty.txt"));
        }
    }
}
