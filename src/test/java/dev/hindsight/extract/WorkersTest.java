package dev.hindsight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a parser does, the file gets an outcome and the next file is read.
class WorkersTest {
    private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 100_000, 1_000, 5, 20);

    @TempDir Path folder;
    private Workers workers;
    private Extractor extractor;

    @BeforeEach
    void open() {
        open(Duration.ofSeconds(30), 200);
    }

    private void open(Duration limit, int renewAfter) {
        WorkerSettings settings =
                new WorkerSettings(2, 64, limit, Duration.ofMinutes(1), renewAfter);
        WorkerCommand command =
                new WorkerCommand(MockWorker.class.getName(), 64, LIMITS.arguments());
        workers = new Workers(settings, LIMITS, command);
        extractor = new WorkerExtractor(workers, settings, LIMITS);
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private void reopen(Duration limit, int renewAfter) {
        workers.close();
        open(limit, renewAfter);
    }

    private Extraction give(String order) {
        try {
            Path file = Files.createTempFile(folder, "order", ".txt");
            return extractor.extract(Files.writeString(file, order), "order.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(String order) {
        Extraction outcome = give(order);
        assertThat(outcome).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) outcome).passages().getFirst().text();
    }

    private String process(String order) {
        String answer = answer(order);
        return answer.substring(0, (answer + " ").indexOf(' '));
    }

    @Test
    void aRecordThatFitsNoMoreOnlyCostsTime() throws IOException {
        String before = System.getProperty("hindsight.home");
        Path target = Files.createDirectories(folder.resolve("target"));
        Files.writeString(target.resolve("worker.aot"), "made by another virtual machine");
        System.setProperty("hindsight.home", folder.toString());
        try {
            assertThat(answer("hello")).contains("hello");
        } finally {
            if (before == null) {
                System.clearProperty("hindsight.home");
            } else {
                System.setProperty("hindsight.home", before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "spin", "swallow", "huge"})
    void whatDoesNotEndIsStoppedAndTheNextFileIsRead(String order) {
        reopen(Duration.ofSeconds(2), 200);
        // the time for loading classes is no part of what is tried here
        Extraction outcome = give(order);
        assertThat(outcome).isInstanceOfAny(Extraction.TimedOut.class, Extraction.Crashed.class);
        if (!order.equals("huge")) {
            assertThat(outcome)
                    .isEqualTo(
                            new Extraction.TimedOut(
                                    "Reading took longer than 2.0 seconds and was stopped; a file"
                                            + " is expected to take less. Split it, or raise"
                                            + " hindsight.intake.time-limit."));
        }
        reopen(Duration.ofSeconds(30), 200);
        assertThat(answer("next")).endsWith("next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "halt", "rubbish", "cut", "throw"})
    void whatBringsTheProcessDownIsCrashedAndTheNextFileIsRead(String order) {
        assertThat(give(order))
                .isInstanceOfSatisfying(
                        Extraction.Crashed.class,
                        crashed -> assertThat(crashed.reason()).contains("save it anew"));
        assertThat(answer("next")).endsWith("next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allocate", "recurse"})
    void whatUsesUpTheMemoryIsCrashedAndTheProcessReplaced(String order) {
        String before = process("before");
        assertThat(give(order))
                .isInstanceOfSatisfying(
                        Extraction.Crashed.class,
                        crashed -> assertThat(crashed.reason()).contains("used up the memory"));
        assertThat(process("after")).isNotEqualTo(before);
    }

    @Test
    void filesBesideABadOneAreRead() {
        List<CompletableFuture<Extraction>> all =
                IntStream.range(0, 12)
                        .mapToObj(i -> i % 4 == 1 ? "halt" : "file " + i)
                        .map(order -> CompletableFuture.supplyAsync(() -> give(order)))
                        .toList();
        List<Extraction> outcomes = all.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn(Extraction.Crashed.class::isInstance).hasSize(3);
        assertThat(outcomes).filteredOn(Extraction.Extracted.class::isInstance).hasSize(9);
        assertThat(workers.processes()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aProcessEndedFromOutsideCostsNoFile() {
        String first = process("first");
        ProcessHandle.of(Long.parseLong(first)).orElseThrow().destroyForcibly();
        assertThat(process("second")).isNotEqualTo(first);
    }

    @Test
    void aProcessServesManyFilesAndIsThenRenewed() {
        reopen(Duration.ofSeconds(30), 3);
        List<String> processes = IntStream.range(0, 6).mapToObj(i -> process("file")).toList();
        assertThat(processes.subList(0, 3)).containsOnly(processes.getFirst());
        assertThat(processes.subList(3, 6)).containsOnly(processes.get(3));
        assertThat(processes.getFirst()).isNotEqualTo(processes.get(3));
    }

    @Test
    void aProcessThatKeepsMemoryIsRenewed() {
        assertThat(process("keep")).isNotEqualTo(process("next"));
    }

    @Test
    void whatIsPrintedToStandardOutputIsNoAnswer() {
        assertThat(answer("print")).isEqualTo("printed");
    }

    @Test
    void temporaryFilesAreGoneAfterEachFile() {
        assertThat(Path.of(answer("leave"))).doesNotExist();
        assertThat(Path.of(answer("leave")).getParent()).isEmptyDirectory();
    }

    @Test
    void temporaryFilesHaveALimit() {
        assertThat(give("fill"))
                .isInstanceOfSatisfying(
                        Extraction.TooLarge.class,
                        large -> assertThat(large.reason()).contains("more than 2 MB"));
        assertThat(answer("next")).endsWith("next");
    }

    @Test
    void idleProcessesEnd() throws Exception {
        workers.close();
        WorkerSettings settings =
                new WorkerSettings(2, 64, Duration.ofSeconds(30), Duration.ofSeconds(1), 200);
        workers =
                new Workers(
                        settings,
                        LIMITS,
                        new WorkerCommand(MockWorker.class.getName(), 64, LIMITS.arguments()));
        extractor = new WorkerExtractor(workers, settings, LIMITS);
        long pid = Long.parseLong(process("one"));
        ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(answer("next")).endsWith("next");
    }

    @Test
    void noProcessIsStartedBeforeTheFirstFileAndNoneIsLeft() {
        assertThat(workers.processes()).isEmpty();
        long pid = Long.parseLong(process("one"));
        assertThat(workers.processes()).containsExactly(pid);
        workers.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aProcessEndsWithTheOneThatAsks() throws Exception {
        Process asking =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                WorkerCommand.classPath(),
                                AskingProcess.class.getName(),
                                Files.writeString(folder.resolve("hang.txt"), "hang").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long pid = Long.parseLong(asking.inputReader(StandardCharsets.UTF_8).readLine());
        ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
        asking.destroyForcibly().waitFor();
        worker.onExit().join();
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void noFileIsJudgedWhileTheProgramEnds() {
        workers.close();
        assertThatThrownBy(() -> give("file")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMissingFileIsAFailureOfTheDisk() {
        assertThatThrownBy(() -> extractor.extract(folder.resolve("gone.txt"), "gone.txt"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anInstallationThatCannotStartAProcessSaysSo() {
        WorkerSettings settings = WorkerSettings.defaults();
        Workers broken =
                new Workers(settings, LIMITS, new WorkerCommand("no.such.Main", 64, List.of()));
        Extractor none = new WorkerExtractor(broken, settings, LIMITS);
        Path file = folder.resolve("file.txt");
        assertThatThrownBy(() -> none.extract(Files.writeString(file, "text"), "file.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no.such.Main");
        broken.close();
    }
}
