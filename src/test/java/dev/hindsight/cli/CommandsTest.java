package dev.hindsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.intake.WaitingJobs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What scripts rely on: output, exit status, and one owner for a folder.
class CommandsTest {
    private static final String REVIEW =
            "After-action review: start-up\n\nIn the first year a third of the posts stood vacant, and"
                    + " vacancy rates fell only when recruitment was delegated to the mission.\n";

    @TempDir Path folder;
    private Terminal terminal;
    private Path inbox;

    @BeforeEach
    void fill() throws IOException {
        terminal = new Terminal(folder);
        inbox = Files.createDirectories(folder.resolve("inbox/deep"));
        Files.writeString(inbox.resolve("review.txt"), REVIEW);
        Files.writeString(inbox.resolve(".hidden.txt"), "A dot file counts, too: handover notes.");
        Files.write(inbox.resolve("empty.txt"), new byte[0]);
        Files.createSymbolicLink(inbox.resolve("link.txt"), inbox.resolve("review.txt"));
    }

    private Terminal.Outcome ingest(String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "ingest";
        all[1] = "inbox";
        all[2] = "--data";
        all[3] = "store";
        System.arraycopy(more, 0, all, 4, more.length);
        return terminal.run(all);
    }

    @Test
    void ingestTakesEveryRegularFileAndSaysWhatBecameOfEach() {
        Terminal.Outcome first = ingest();
        assertThat(first.out()).isEqualTo("ingested 2, duplicate 0, failed 1, passages 3\n");
        assertThat(first.err()).contains("failed ").contains("empty.txt");
        assertThat(first.status()).isEqualTo(1);
        Terminal.Outcome second = ingest();
        assertThat(second.out()).isEqualTo("ingested 0, duplicate 2, failed 1, passages 0\n");
        Terminal.Outcome internal = ingest("--label", "internal");
        assertThat(internal.out()).startsWith("ingested 2, duplicate 0");
        Terminal.Outcome check = terminal.run("check", "--data", "store");
        assertThat(check.out()).contains("documents 4, originals 2").contains("differences 0");
        assertThat(check.status()).isZero();
    }

    @Test
    void aMissingPathFailsAndTheOthersAreTaken() {
        Terminal.Outcome outcome =
                terminal.run("ingest", "nowhere", "inbox/deep/review.txt", "--data", "store");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lastLine()).startsWith("ingested 1, duplicate 0, failed 1");
        assertThat(outcome.err()).contains("nowhere").contains("no such file");
    }

    @Test
    void searchPrintsTheShapeOfTheApi() {
        ingest();
        Terminal.Outcome json =
                terminal.run("search", "vacancy rates", "--data", "store", "--json");
        assertThat(json.status()).isZero();
        assertThat(json.out())
                .startsWith("{\"total\":1,")
                .contains("\"suggestion\":null", "\"kind\":\"document\"", "\"page\":null")
                .contains("<mark>vacancy</mark>");
        Terminal.Outcome text = terminal.run("search", "vacancy", "--data", "store");
        assertThat(text.out()).startsWith("1 result\n").contains("*vacancy*");
        assertThat(terminal.run("search", "zebra", "--data", "store").out())
                .contains("Nothing found");
    }

    @Test
    void aVisitorDoesNotFindWhatIsRestricted() {
        ingest("--label", "restricted:BINUB");
        assertThat(terminal.run("search", "vacancy", "--data", "store").out())
                .startsWith("1 result");
        assertThat(terminal.run("search", "vacancy", "--data", "store", "--as", "anonymous").out())
                .startsWith("Nothing found");
    }

    @Test
    void wrongUsageAnswersTwoAndSaysWhatIsExpected() {
        Map<String[], String> wrong =
                Map.of(
                        new String[] {},
                        "demo",
                        new String[] {"dance"},
                        "dance",
                        new String[] {"ingest"},
                        "PATH",
                        new String[] {"ingest", "inbox", "--label", "secret"},
                        "internal",
                        new String[] {"ingest", "inbox", "--type", "novel"},
                        "after-action-review",
                        new String[] {"ingest", "inbox", "--mission", "b i"},
                        "BINUB",
                        new String[] {"search", "x", "--as", "king"},
                        "anonymous",
                        new String[] {"search", "x", "--language", "xx"},
                        "zh",
                        new String[] {"serve", "--port", "70000", "--data", "store"},
                        "65535",
                        new String[] {"evaluate", "x", "--json"},
                        "corpus.jsonl");
        wrong.forEach((arguments, expected) -> {
            Terminal.Outcome outcome = terminal.run(arguments);
            assertThat(outcome.status()).as(expected).isEqualTo(2);
            assertThat(outcome.err()).contains(expected);
            assertThat(outcome.out()).isEmpty();
        });
    }

    @Test
    void aCommandThatFindsALiveOwnerHandsOverAndPrintsTheSame() throws IOException {
        ingest();
        Terminal.Outcome alone = terminal.run("search", "vacancy", "--data", "store");
        DataFolder data = DataFolder.under(folder.resolve("store"));
        Owner.Claim claim = Owner.claim(data.store());
        assertThat(claim).isInstanceOf(Owner.Claim.Held.class);
        try (Owner owner = ((Owner.Claim.Held) claim).owner();
                Engine engine = Engine.start(data, Map.of());
                ControlPort port = ControlPort.open(engine)) {
            owner.announce(port.number(), port.token());
            assertThat(
                            Files.getPosixFilePermissions(
                                    data.store().resolve("owner"), LinkOption.NOFOLLOW_LINKS))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            Terminal.Outcome handed = terminal.run("search", "vacancy", "--data", "store");
            assertThat(handed.out()).isEqualTo(alone.out());
            Files.writeString(inbox.resolve("more.txt"), "Handover needs an overlap of a month.");
            Terminal.Outcome ingested = ingest();
            assertThat(ingested.out()).isEqualTo("ingested 1, duplicate 2, failed 1, passages 1\n");
            assertThat(ingested.err()).contains("empty.txt");
            assertThat(ingested.status()).isEqualTo(1);
            assertThat(terminal.run("serve", "--data", "store").err()).contains("already works");
        }
        assertThat(terminal.run("search", "overlap", "--data", "store").out())
                .startsWith("1 result");
    }

    @Test
    void theControlPortRefusesWhoeverLacksTheToken() throws IOException {
        DataFolder data = DataFolder.under(folder.resolve("store"));
        try (Engine engine = Engine.start(data, Map.of());
                ControlPort port = ControlPort.open(engine)) {
            Owner.Address wrong = new Owner.Address(1, port.number(), "0".repeat(64));
            assertThat(refusal(wrong)).contains("403");
        }
    }

    private String refusal(Owner.Address address) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        LocalSession session =
                new LocalSession(writer, writer, folder, false, List.of("check"), new Secret());
        try {
            new HandOver(address).run(session, session.arguments(), Optional.empty());
            return "no refusal";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void anUnknownSettingStopsTheStartAndNamesTheNearest() {
        System.setProperty("hindsight.intake.worker", "3");
        try {
            Terminal.Outcome outcome = terminal.run("check", "--data", "store");
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err()).contains("hindsight.intake.worker").contains("workers");
        } finally {
            System.clearProperty("hindsight.intake.worker");
        }
    }

    @Test
    void jobsThatWereCutOffAreFinishedByTheNextIngest() throws IOException {
        DataFolder data = DataFolder.under(folder.resolve("store"));
        try (Engine engine = Engine.start(data, Map.of())) {
            WaitingJobs.leave(engine.get(Jdbi.class), inbox.resolve("review.txt"));
        }
        Terminal.Outcome outcome =
                terminal.run("ingest", "inbox/deep/.hidden.txt", "--data", "store");
        assertThat(outcome.err()).contains("Finished an earlier job first: ingested 1");
        assertThat(outcome.lastLine()).startsWith("ingested 1");
        assertThat(Files.readString(data.store().resolve("owner"), StandardCharsets.UTF_8))
                .isEmpty();
    }
}
