package dev.hindsight.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.SignIn;
import dev.hindsight.audit.AuditCheck;
import dev.hindsight.briefs.recurrence.Outcome;
import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Correction;
import dev.hindsight.documents.CorrectionOutcome;
import dev.hindsight.documents.Descriptions;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.Filing;
import dev.hindsight.documents.PassageThemes;
import dev.hindsight.intake.FileWalk;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.IntakeRequest;
import dev.hindsight.intake.Jobs;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Candidates;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonOutcome;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Proof;
import dev.hindsight.oversight.AuditFilter;
import dev.hindsight.oversight.AuditLog;
import dev.hindsight.testing.MadeUp;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every address that takes a request other than one to read either leaves lines in the audit log,
/// and says here which, or says here why it leaves none.
final class EveryChangeIsAuditedTest {
    private static final String NOTHING = "none: ";

    /// Actions, or the reason why there are none.
    private static final Map<String, String> ROUTES =
            Map.ofEntries(
                    entry("POST /practices/new", "practice.saved, practice.published"),
                    entry("POST /practices/{slug}/edit", "practice.saved, practice.published"),
                    entry("POST /practices/{slug}/revisions/{number}", "practice.restored"),
                    entry("POST /documents/{id}/label", "document.relabelled"),
                    entry("POST /documents/{id}/correct", "document.corrected"),
                    entry("POST /documents/{id}/corrections/{number}/undo", "document.corrected"),
                    entry("POST /hand-in", "submission.begun"),
                    entry(
                            "POST /submissions/{id}",
                            "submission.handed-in, submission.withdrawn, submission.lessons"),
                    entry("POST /lessons/{slug}", "lesson.validate, lesson.assign, lesson.report"),
                    entry(
                            "POST /review/{id}",
                            "submission.accepted, submission.returned, submission.lessons"),
                    entry("POST /documents/{id}/passages/{number}/themes", "document.filed"),
                    entry("POST /sign-in", "session.begun, session.refused, account.language"),
                    entry("POST /sign-out", "session.ended"),
                    entry("POST /push", NOTHING + "nothing of what is pasted is stored"),
                    entry("POST /briefs", NOTHING + "a brief is composed and not stored"),
                    entry(
                            "POST /briefs/brief.{form:html|docx|pdf}",
                            NOTHING + "a brief is composed and not stored"),
                    entry("POST /lessons/{slug}/recurrence", "recurrence.said"),
                    entry("POST /lessons/new", "lesson.observe"),
                    entry(
                            "POST /lessons/{slug}/uses",
                            "use.added, use.edited, use.withdrawn, use.removed, use.restored"),
                    entry(
                            "POST /practices/{slug}/uses",
                            "use.added, use.edited, use.withdrawn, use.removed, use.restored"),
                    entry("POST /lessons/{slug}/edit", "lesson.edit, lesson.supersede"),
                    entry("POST /jobs/{id}/retry", "job.retried"),
                    entry("POST /jobs/{id}/cancel", "job.cancelled"),
                    entry(
                            "POST /documents/{id}/candidates/{mark}",
                            "candidate.dismissed, candidate.restored"),
                    entry("POST /api/v1/lessons/{id}/uses", "use.added"),
                    entry("POST /api/v1/practices/{id}/uses", "use.added"),
                    entry("POST /api/v1/submissions", "submission.begun, submission.handed-in"),
                    entry("POST /api/v1/submissions/{id}", "submission.handed-in"),
                    entry(
                            "DELETE /uploads/{id}",
                            NOTHING + "what was sent of a file is thrown away"),
                    entry(
                            "PATCH /uploads/{id}",
                            NOTHING + "a piece of a file; its beginning has left a line"),
                    entry("POST /account/mail", "account.mail, account.language"),
                    entry("POST /account/password", "password.changed"),
                    entry("POST /account/sessions", "session.ended"),
                    entry("POST /account/tokens", "token.made"),
                    entry("POST /account/tokens/revoke", "token.revoked"),
                    entry("POST /documents/{id}/redactions", "document.redacted"),
                    entry("POST /hand-in/debrief", "submission.begun"),
                    entry(
                            "POST /invitation/{token}",
                            "account.added, session.begun, account.language"),
                    entry("POST /mail-address", "account.mail-address"),
                    entry("POST /people", "account.invited"),
                    entry(
                            "POST /people/{name}",
                            "account.changed, account.deactivated, account.reactivated"),
                    entry("POST /review/{id}/personal-data", "submission.redacted"),
                    entry("POST /submissions/{id}/personal-data", "submission.redacted"),
                    entry("POST /sign-in/forgotten", "password.forgotten"),
                    entry("POST /sign-in/reset/{token}", "password.reset"),
                    entry("POST /submissions/{id}/annexes", "submission.annexed"),
                    entry(
                            "POST /submissions/{id}/annexes/{number}",
                            "submission.unannexed, submission.annex-moved"),
                    entry(
                            "POST /submissions/{id}/draft",
                            NOTHING
                                    + "what is typed is kept until the next step, which leaves a line"),
                    entry("POST /submissions/{id}/draft/{number}", "submission.drafted"),
                    entry(
                            "POST /submissions/{id}/talk",
                            "submission.claimed, submission.released, submission.said, submission.noted"
                                    + ", submission.invited, submission.invitation-ended, submission.recommended"),
                    entry("POST /uploads", "upload.begun"),
                    entry("POST /searches/new", "survey.asked"),
                    entry(
                            "POST /searches/{id}",
                            "survey.answered, survey.dropped, survey.reopened"),
                    entry("POST /watch", "watch.kept"),
                    entry("POST /watch/{id}", "watch.changed"),
                    entry("POST /watch/{id}/delete", "watch.deleted"),
                    entry("POST /watch/{id}/feed", "watch.feed-renewed"),
                    entry("POST /watch/{id}/restore", "watch.restored"),
                    entry("POST /watch/{id}/stop", "watch.changed"),
                    entry("POST /api/v1/push", NOTHING + "nothing of what is sent is stored"));

    @TempDir Path folder;

    @Test
    void everyRouteThatChangesSomethingSaysItsActions() {
        try (RealProgram program = new RealProgram(folder)) {
            Set<String> routes =
                    program.get(Router.class)
                            .uriRoutes()
                            .filter(route -> isOurs(route.getTargetMethod().getDeclaringType()))
                            .filter(route -> !isSafe(route.getHttpMethod()))
                            .map(route ->
                                    route.getHttpMethod()
                                            + " "
                                            + route.getUriMatchTemplate().toPathString())
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(new TreeMap<>(ROUTES).keySet()).isEqualTo(routes);
        }
    }

    /// Not the pages that only tests have.
    private static boolean isOurs(Class<?> controller) {
        return controller.getName().startsWith("dev.hindsight.")
                && !Set.of("EchoController", "BrokenController")
                        .contains(controller.getSimpleName());
    }

    private static boolean isSafe(HttpMethod method) {
        return Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE)
                .contains(method);
    }

    @Test
    void whatTheySayHasWordsOnThePage() {
        assertThat(ROUTES.values())
                .filteredOn(said -> !said.startsWith(NOTHING))
                .allSatisfy(said -> assertThat(AuditWords.KNOWN).contains(said.split(", ", -1)));
    }

    /// Not by routes, whose forms have tests of their own, but by the front doors behind them.
    @Test
    void frontDoorsLeaveTheLinesThatTheyPromise() throws IOException {
        try (RealProgram program = new RealProgram(folder)) {
            program.person("Carla", Role.CURATOR).practices();
            Viewer carla = new Viewer.Person("Carla", Role.CURATOR, Set.of());
            DocumentId id = documents(program, carla);
            lessons(program, carla);
            practices(program, carla);
            jobs(program, carla);
            Viewer owner = new Viewer.Owner();
            AuditLog log = program.get(AuditLog.class);
            assertThat(log.actions(owner))
                    .contains(
                            "account.added",
                            "session.begun",
                            "session.refused",
                            "candidate.dismissed",
                            "candidate.restored",
                            "document.added",
                            "document.corrected",
                            "document.filed",
                            "document.relabelled",
                            "document.withdrawn",
                            "job.begun",
                            "job.cancelled",
                            "job.retried",
                            "lesson.edit",
                            "lesson.observe",
                            "lesson.supersede",
                            "lesson.validate",
                            "practice.published",
                            "practice.withdrawn",
                            "recurrence.said");
            AuditFilter item = new AuditFilter("Carla", "", "document:" + id, null, null);
            assertThat(log.count(owner, item)).isGreaterThanOrEqualTo(5);
            assertThat(program.get(AuditCheck.class).check().faults()).isEmpty();
        }
    }

    private static DocumentId documents(RealProgram program, Viewer carla) {
        Documents documents = program.get(Documents.class);
        DocumentId id =
                documents
                        .add(
                                MadeUp.document(
                                        Label.PUBLIC,
                                        "A review",
                                        "The Mission should begin to recruit staff six months before"
                                                + " it starts."))
                        .orElseThrow()
                        .id();
        Candidates candidates = program.get(Candidates.class);
        String mark = candidates.of(id, carla).getFirst().mark();
        assertThat(candidates.dismiss(id, mark, "of no use", carla)).isTrue();
        assertThat(candidates.restore(id, mark, carla)).isTrue();
        Claim title = Claim.stated(Field.TITLE, List.of("A better title"));
        assertThat(
                        program.get(Descriptions.class)
                                .correct(id, new Correction(List.of(title), Set.of(), 0), carla))
                .isInstanceOf(CorrectionOutcome.Corrected.class);
        PassageThemes themes = PassageThemes.said(List.of(new ThemeId("recruitment")));
        assertThat(program.get(Filing.class).file(id, 1, themes, carla)).isPresent();
        Document moved = documents.relabel(id, Label.INTERNAL, carla).orElseThrow();
        assertThat(documents.withdraw(moved.id(), carla)).isPresent();
        return id;
    }

    private static LessonText lesson(String title) {
        return new LessonText(
                title,
                "Posts stood empty.",
                List.of(new ThemeId("recruitment")),
                List.of(),
                PartialDate.ofYear(2007),
                Label.PUBLIC,
                List.of(new Proof.Web(URI.create("https://example.org/roster"), "the roster")));
    }

    private static void lessons(RealProgram program, Viewer carla) {
        Lessons lessons = program.get(Lessons.class);
        LessonId one = new LessonId("recruit-early");
        LessonId other = new LessonId("recruit-earlier");
        for (LessonId id : List.of(one, other)) {
            assertThat(lessons.begin(id, new LessonStep.Observe(lesson("Recruit"), "read"), carla))
                    .isInstanceOf(LessonOutcome.Moved.class);
            assertThat(lessons.move(id, new LessonStep.Validate("so it is"), carla, 1))
                    .isInstanceOf(LessonOutcome.Moved.class);
        }
        assertThat(program.get(Recurrences.class).state(one, other, "the same", carla))
                .isInstanceOf(Outcome.Judged.class);
        LessonStep.Edit edit = new LessonStep.Edit(lesson("Recruit early"), "put together");
        assertThat(lessons.merge(one, 2, other, edit, carla, 2))
                .isInstanceOf(LessonOutcome.Moved.class);
    }

    private static void practices(RealProgram program, Viewer carla) {
        Practices practices = program.get(Practices.class);
        PracticeId first = practices.list(carla, PracticeFilter.ALL, 0, 1).getFirst().id();
        assertThat(practices.withdraw(first, carla)).isPresent();
        Accounts accounts = program.get(Accounts.class);
        assertThat(accounts.signIn("Carla", "wrong password 1")).isInstanceOf(SignIn.Refused.class);
        assertThat(accounts.signIn("Carla", MadeUpAccounts.PASSWORD))
                .isInstanceOf(SignIn.Welcome.class);
    }

    private void jobs(RealProgram program, Viewer carla) throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("empty.txt"), "");
        List<IntakeRequest.Incoming> files = FileWalk.of(List.of(inbox)).files();
        program.get(Intake.class)
                .ingest(new IntakeRequest(files, Label.PUBLIC, null, null), (_, _, _) -> {});
        Jobs jobs = program.get(Jobs.class);
        String job = jobs.newest(carla).getFirst().id();
        assertThat(jobs.retry(job, carla)).isTrue();
        assertThat(jobs.cancel(job, carla)).isTrue();
    }
}
