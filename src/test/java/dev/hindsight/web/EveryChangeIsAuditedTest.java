package dev.hindsight.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.nio.file.Path;
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
                    entry("POST /practices/{slug}/revisions/{number}", "practice.published"),
                    entry("POST /documents/{id}/correct", "document.corrected"),
                    entry("POST /documents/{id}/corrections/{number}/undo", "document.corrected"),
                    entry("POST /hand-in", "submission.begun"),
                    entry("POST /submissions/{id}", "submission.handed-in, submission.withdrawn"),
                    entry("POST /lessons/{slug}", "lesson.validate, lesson.assign, lesson.report"),
                    entry("POST /review/{id}", "submission.accepted, submission.returned"),
                    entry("POST /documents/{id}/passages/{number}/themes", "document.filed"),
                    entry("POST /sign-in", "account.signed-in, account.refused"),
                    entry("POST /sign-out", NOTHING + "the session only ends"),
                    entry("POST /push", NOTHING + "nothing of what is pasted is stored"),
                    entry("POST /briefs", NOTHING + "a brief is composed and not stored"),
                    entry(
                            "POST /briefs/brief.{form:html|docx|pdf}",
                            NOTHING + "a brief is composed and not stored"),
                    entry("POST /lessons/{slug}/recurrence", "recurrence.said"),
                    entry("POST /lessons/new", "lesson.observe"),
                    entry("POST /lessons/{slug}/edit", "lesson.edit, lesson.supersede"),
                    entry("POST /jobs/{id}/retry", "job.retried"),
                    entry("POST /jobs/{id}/cancel", "job.cancelled"),
                    entry(
                            "POST /documents/{id}/candidates/{mark}",
                            "candidate.dismissed, candidate.restored"),
                    entry("POST /api/v1/submissions", "submission.begun, submission.handed-in"),
                    entry("POST /api/v1/submissions/{id}", "submission.handed-in"),
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
}
