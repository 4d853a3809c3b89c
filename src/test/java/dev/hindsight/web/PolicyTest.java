package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The content policy on the answers of every route that there is, error pages included: no script
/// or style but from here, and none in a page itself.
final class PolicyTest {
    private static final String KNOWN = "start-recruitment-six-months-ahead";
    @TempDir private static Path folder;
    private static RealProgram program;
    private static String document = "";

    @BeforeAll
    static void start() throws Exception {
        program =
                new RealProgram(folder, Map.of("hindsight.limits.trusted-proxies", "127.0.0.1"))
                        .practices()
                        .reviews()
                        .person("Carla", Role.CURATOR)
                        .settle();
        document =
                program.get(Documents.class)
                        .newest(new Viewer.Anonymous(), 0, 1)
                        .getFirst()
                        .id()
                        .value();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /// Every route, with values that lead somewhere and values that lead nowhere.
    private static Set<String> paths() {
        Set<String> paths = new TreeSet<>(List.of("/no/such/page", "/search?page=x"));
        program.get(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .forEach(template -> {
                    paths.add(filled(template, template.contains("documents") ? document : KNOWN));
                    paths.add(filled(template, "nothing"));
                    paths.add(filled(template, "%3Cscript%3E"));
                });
        return paths;
    }

    private static String filled(String template, String id) {
        return template.replace("{number}", "1")
                .replaceAll("\\{form[^}]*}", "ris")
                .replaceAll("\\{[^}]*}", id);
    }

    private static final Map<String, String> HEADERS =
            Map.of(
                    "x-content-type-options", "nosniff",
                    "x-frame-options", "DENY",
                    "referrer-policy", "same-origin",
                    "cross-origin-opener-policy", "same-origin",
                    "cross-origin-resource-policy", "same-origin",
                    "permissions-policy", "camera=(), microphone=(), geolocation=()");

    static List<String> problems(String path, HttpResponse<String> response) {
        List<String> problems = new ArrayList<>();
        HEADERS.forEach((name, value) -> {
            String is = response.headers().firstValue(name).orElse("none");
            if (!is.equals(value)) {
                problems.add(path + " has " + name + ": " + is);
            }
        });
        String policy = response.headers().firstValue("content-security-policy").orElse("none");
        if (!policy.startsWith(ResponseHeaders.POLICY) || policy.contains("unsafe")) {
            problems.add(path + " " + response.statusCode() + " has the policy " + policy);
        }
        String type = response.headers().firstValue("content-type").orElse("");
        if (type.startsWith("text/html")) {
            for (Element element : Jsoup.parse(response.body()).getAllElements()) {
                String name = element.tagName();
                boolean inline = name.equals("script") && !element.data().isBlank();
                boolean active =
                        element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
                                .anyMatch(key -> key.startsWith("on") || key.equals("style"));
                if (inline || active || name.equals("style")) {
                    problems.add(path + " has " + element.outerHtml());
                }
            }
        }
        return problems;
    }

    /// Nothing that depends on who looks may stay behind; what does not has its hash in its
    /// address.
    private static List<String> keeping(
            String path, HttpResponse<String> response, boolean person) {
        String said = response.headers().firstValue("cache-control").orElse("none");
        boolean part = path.startsWith("/assets/") && response.statusCode() == 200;
        boolean right =
                part
                        ? said.startsWith("public")
                        : person
                                ? said.equals("no-store")
                                : said.matches("no-store|private, no-cache");
        return right ? List.of() : List.of(path + " may be kept: " + said);
    }

    @Test
    void behindTlsBrowsersAreToldToStayThere() throws Exception {
        try (Caller caller = new Caller(program.uri())) {
            assertThat(caller.get("/about").headers().firstValue("strict-transport-security"))
                    .isEmpty();
            for (String path : List.of("/about", "/no/such/page", "/api/v1/search?page=x")) {
                var over = caller.request(path).header("X-Forwarded-Proto", "https").GET();
                assertThat(caller.send(over).headers().firstValue("strict-transport-security"))
                        .hasValue("max-age=31536000");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Carla"})
    void itHoldsOnEveryRoute(String name) throws Exception {
        List<String> problems = new ArrayList<>();
        try (Caller caller = new Caller(program.uri())) {
            if (!name.isEmpty()) {
                assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
            }
            assertThat(paths()).hasSizeGreaterThan(60);
            for (String path : paths()) {
                HttpResponse<String> response = caller.get(path);
                problems.addAll(problems(path, response));
                problems.addAll(keeping(path, response, !name.isEmpty()));
            }
            // what no route takes in: a method, a type, a form from elsewhere
            problems.addAll(problems("POST /about", caller.post("/about", "a", "b")));
            problems.addAll(problems("POST /hand-in", caller.post("/hand-in", "a", "b")));
            problems.addAll(problems("POST the API", caller.post("/api/v1/submissions", "a", "b")));
        }
        assertThat(problems).isEmpty();
    }
}
