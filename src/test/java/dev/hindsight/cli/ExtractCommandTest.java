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

/// What scripts rely on when they ask what would be understood.
class ExtractCommandTest {
    private static final String REVIEW =
            """
            # After-action review of the start-up of BINUB

            ## Recruitment

            12. In the first year a third of the posts stood vacant, and vacancy rates fell only when
            recruitment was delegated to the mission.

            - Keep a roster of staff who can deploy within a month.
            """;

    @TempDir Path folder;
    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(terminal.run("extract", file, "--json").out());
    }

    @Test
    void jsonSaysWhatWasUnderstoodAndWhereItStands() throws IOException {
        Files.writeString(folder.resolve("review.md"), REVIEW);
        JsonNode answer = json("review.md");
        assertThat(answer.get("outcome").asText()).isEqualTo("extracted");
        assertThat(answer.get("reason").isNull()).isTrue();
        assertThat(answer.get("metadata").get("title").asText()).contains("BINUB");
        assertThat(answer.get("metadata").get("missions").get(0).asText()).isEqualTo("BINUB");
        assertThat(answer.get("coverage").get("pages").isNull()).isTrue();
        JsonNode paragraph = answer.get("passages").get(2);
        assertThat(paragraph.get("text").asText()).startsWith("In the first year");
        assertThat(paragraph.get("para").asText()).isEqualTo("12");
        assertThat(paragraph.get("page").isNull()).isTrue();
        assertThat(paragraph.get("section").get(1).asText()).isEqualTo("Recruitment");
        assertThat(paragraph.get("language").asText()).isEqualTo("en");
        assertThat(paragraph.get("kind").asText()).isEqualTo("paragraph");
        assertThat(answer.get("passages").get(3).get("kind").asText()).isEqualTo("list-item");
    }

    @Test
    void textForPeopleHasTheSame() throws IOException {
        Files.writeString(folder.resolve("review.md"), REVIEW);
        Terminal.Outcome outcome = terminal.run("extract", "review.md");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .contains("outcome     extracted")
                .contains("== After-action review of the start-up of BINUB > Recruitment")
                .contains("[para. 12, paragraph, en]");
    }

    @Test
    void nothingIsStored() throws IOException {
        Files.writeString(folder.resolve("review.md"), REVIEW);
        terminal.run("extract", "review.md");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("review.md"));
        }
        assertThat(Path.of("data/hindsight.mv.db")).doesNotExist();
    }

    @Test
    void anUnreadableFileSaysWhyAndAnswersOne() throws IOException {
        Files.write(folder.resolve("empty.pdf"), new byte[0]);
        Terminal.Outcome outcome = terminal.run("extract", "empty.pdf", "--json");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("failed empty.pdf: The file has 0 bytes");
        JsonNode answer = new ObjectMapper().readTree(outcome.out());
        assertThat(answer.get("outcome").asText()).isEqualTo("empty");
        assertThat(answer.get("reason").asText()).contains("0 bytes");
        assertThat(answer.get("passages")).isEmpty();
    }

    @Test
    void aMissingFileAnswersOneAndNoFileAtAllTwo() {
        Terminal.Outcome missing = terminal.run("extract", "nowhere.pdf");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("nowhere.pdf: no such file");
        assertThat(terminal.run("extract").status()).isEqualTo(2);
    }
}
