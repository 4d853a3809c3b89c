package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.testing.MadeMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies in a file that is handed in becomes a document of its own.
class AttachmentsTest {
    private static final String PLAN =
            "The plan of the handover names the storekeeper of each site.";
    private static final String NOTE = "Convoys to the north were escorted by the police.";

    @TempDir Path folder;
    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    private Terminal.Outcome ingest(String file, String... more) {
        return terminal.run(
                Stream.concat(Stream.of("ingest", file, "--data", "store"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String check() {
        return terminal.run("check", "--data", "store").out();
    }

    private String search(String words) {
        return terminal.run("search", words, "--data", "store").out();
    }

    private static byte[] bytes(String text) {
        return MadeMail.bytes(text);
    }

    @Test
    void aMessageAndItsAttachmentAreTwoDocuments() throws IOException {
        MadeMail.write(
                folder.resolve("mail.eml"),
                "Handover",
                "Please find the plan attached.",
                Map.of("plan.txt", bytes(PLAN)));
        Terminal.Outcome outcome = ingest("mail.eml", "--mission", "BINUB");
        assertThat(outcome.out()).isEqualTo("ingested 1, duplicate 0, failed 0, passages 2\n");
        assertThat(check()).startsWith("documents 2, originals 2, passages 2, differences 0");
        assertThat(terminal.run("search", "storekeeper", "--data", "store", "--json").out())
                .startsWith("{\"total\":1,")
                .contains("\"mission\":[\"BINUB\"]");
        assertThat(search("\"plan attached\"")).startsWith("1 result");
        assertThat(ingest("mail.eml").out()).startsWith("ingested 0, duplicate 1");
    }

    @Test
    void anArchiveIsADocumentWithoutTextOfItsOwn() throws IOException {
        MadeMail.zip(
                folder.resolve("inner.zip"),
                Map.of("notes/note.txt", bytes(NOTE), "program.exe", new byte[] {'M', 'Z', 0, 1}));
        MadeMail.zip(
                folder.resolve("reports.zip"),
                Map.of(
                        "plan.txt",
                        bytes(PLAN),
                        "inner.zip",
                        Files.readAllBytes(folder.resolve("inner.zip"))));
        Terminal.Outcome outcome = ingest("reports.zip");
        assertThat(outcome.out()).isEqualTo("ingested 1, duplicate 0, failed 0, passages 2\n");
        assertThat(check()).startsWith("documents 4, originals 4, passages 2, differences 0");
        assertThat(search("convoys")).startsWith("1 result");
    }

    @Test
    void whatIsThereAlreadyIsLinkedAndCountedOnce() throws IOException {
        Files.writeString(folder.resolve("plan.txt"), PLAN);
        MadeMail.zip(folder.resolve("a.zip"), Map.of("b/plan.txt", bytes(PLAN)));
        assertThat(ingest("plan.txt").out()).startsWith("ingested 1").contains("passages 1");
        assertThat(ingest("a.zip").out()).startsWith("ingested 1").contains("passages 0");
        assertThat(check()).startsWith("documents 2, originals 2, passages 1, differences 0");
    }

    @Test
    void nothingIsLeftWhereAnArchiveHoldsNothingReadable() throws IOException {
        MadeMail.zip(folder.resolve("a.zip"), Map.of("program.exe", new byte[] {'M', 'Z', 0, 1}));
        Terminal.Outcome outcome = ingest("a.zip");
        assertThat(outcome.out()).startsWith("ingested 0, duplicate 0, failed 1");
        assertThat(outcome.err()).contains("program.exe");
        assertThat(check()).startsWith("documents 0, originals 0");
        try (Stream<Path> files = Files.walk(folder.resolve("store/originals"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void noFilesAreLeftOnTheWay() throws IOException {
        MadeMail.zip(
                folder.resolve("a.zip"), Map.of("plan.txt", bytes(PLAN), "b.txt", bytes(NOTE)));
        ingest("a.zip");
        try (Stream<Path> files = Files.list(folder.resolve("store/originals/incoming"))) {
            assertThat(files).isEmpty();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("store/originals"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void extractShowsWhatLiesInAFileWithItsOutcome() throws IOException {
        MadeMail.zip(
                folder.resolve("a.zip"),
                Map.of("b/plan.txt", bytes(PLAN), "program.exe", new byte[] {'M', 'Z', 0, 1}));
        JsonNode answer =
                new ObjectMapper().readTree(terminal.run("extract", "a.zip", "--json").out());
        assertThat(answer.get("outcome").asText()).isEqualTo("container");
        assertThat(answer.get("passages")).isEmpty();
        assertThat(answer.get("coverage").get("lost").get(0).asText()).contains("program.exe");
        assertThat(answer.get("attachments"))
                .anySatisfy(file -> {
                    assertThat(file.get("name").asText()).isEqualTo("b/plan.txt");
                    assertThat(file.get("outcome").asText()).isEqualTo("extracted");
                    assertThat(file.get("passages").get(0).get("text").asText()).isEqualTo(PLAN);
                })
                .anySatisfy(file -> {
                    assertThat(file.get("name").asText()).isEqualTo("program.exe");
                    assertThat(file.get("outcome").asText()).isEqualTo("unsupported");
                    assertThat(file.get("reason").asText()).isNotEmpty();
                });
        Terminal.Outcome text = terminal.run("extract", "a.zip");
        assertThat(text.status()).isZero();
        assertThat(text.out())
                .contains("outcome     container")
                .contains("attachments 2")
                .contains("---- b/plan.txt")
                .contains(PLAN)
                .contains("outcome     unsupported");
    }
}
