package dev.hindsight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one can see of jobs, and what one can do about them.
class JobsTest {
    private static final Viewer OWNER = new Viewer.Owner();

    @TempDir Path folder;
    private ApplicationContext program;
    private Jobs jobs;

    @BeforeEach
    void start() {
        program =
                ApplicationContext.builder()
                        .properties(
                                Map.of(
                                        "hindsight.store.folder", folder.resolve("data").toString(),
                                        "hindsight.index.folder", folder.resolve("x").toString()))
                        .deduceEnvironment(false)
                        .start();
        jobs = program.getBean(Jobs.class);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Tally ingest(Label label, Path... files) {
        return program.getBean(Intake.class)
                .ingest(
                        new IntakeRequest(
                                List.of(files).stream().map(IntakeRequest.Incoming::of).toList(),
                                label,
                                null,
                                null),
                        (_, _, _) -> {});
    }

    private Jobs.Progress only() {
        return jobs.newest(OWNER).getFirst();
    }

    @Test
    void aJobSaysWhatIsDoneAndWhatFailedAndWhy() throws IOException {
        ingest(
                Label.PUBLIC,
                file("good.txt", "A review of the start-up phase of the mission."),
                file("empty.txt", ""));
        Jobs.Progress job = only();
        assertThat(job.counts()).isEqualTo(new Jobs.Counts(0, 1, 0, 1, 0));
        assertThat(job.left()).isNull();
        assertThat(jobs.failures(job.id(), OWNER))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.path()).endsWith("empty.txt");
                    assertThat(failure.reason()).contains("0 bytes");
                });
    }

    @Test
    void whatFailedWaitsAgainAndIsTakenByTheNextRun() throws IOException {
        Path file = file("review.txt", "");
        ingest(Label.PUBLIC, file);
        Files.writeString(file, "A review of the start-up phase of the mission.");
        JobProgressRows rows = program.getBean(JobProgressRows.class);
        // the first half of a retry is all that a crash right after it leaves
        rows.retry(only().id(), OWNER);
        assertThat(only().counts()).isEqualTo(new Jobs.Counts(1, 0, 0, 0, 0));
        Tally tally = program.getBean(Intake.class).resume((_, _, _) -> {});
        assertThat(tally.ingested()).isEqualTo(1);
        assertThat(only().counts()).isEqualTo(new Jobs.Counts(0, 1, 0, 0, 0));
        assertThat(jobs.retry(only().id(), OWNER)).isTrue();
        assertThat(only().counts().ingested()).isEqualTo(1);
    }

    @Test
    void whatIsCancelledIsNotReadUntilItIsTriedAgain() throws IOException {
        Path file = file("review.txt", "A review of the start-up phase of the mission.");
        WaitingJobs.leave(program.getBean(org.jdbi.v3.core.Jdbi.class), file);
        Jobs.Progress job = only();
        assertThat(jobs.cancel(job.id(), OWNER)).isTrue();
        assertThat(program.getBean(Intake.class).resume((_, _, _) -> {}).files()).isZero();
        assertThat(only().counts()).isEqualTo(new Jobs.Counts(0, 0, 0, 0, 1));
        assertThat(jobs.failures(job.id(), OWNER))
                .containsExactly(new Jobs.Failure(file.toAbsolutePath().toString(), ""));
        program.getBean(JobProgressRows.class).retry(job.id(), OWNER);
        assertThat(program.getBean(Intake.class).resume((_, _, _) -> {}).ingested()).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoCurateSeeJobs() throws IOException {
        ingest(Label.INTERNAL, file("review.txt", "A review of the start-up phase."));
        String id = only().id();
        for (Viewer viewer :
                List.of(
                        new Viewer.Anonymous(),
                        new Viewer.Person("Rita", Role.READER, Set.of()),
                        new Viewer.Person("Clarisse", Role.CONTRIBUTOR, Set.of()))) {
            assertThat(jobs.newest(viewer)).isEmpty();
            assertThat(jobs.find(id, viewer)).isEmpty();
            assertThat(jobs.retry(id, viewer)).isFalse();
            assertThat(jobs.cancel(id, viewer)).isFalse();
        }
        assertThat(jobs.newest(new Viewer.Person("Carla", Role.CURATOR, Set.of()))).hasSize(1);
    }
}
