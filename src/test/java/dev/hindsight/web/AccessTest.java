package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Access;
import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every route says who may call it, and is open to them and to nobody else.
final class AccessTest {
    private static final String BOUNDARY = "----access";

    @TempDir private static Path folder;
    private static RealProgram program;

    @BeforeAll
    static void start() throws Exception {
        program =
                new RealProgram(folder, Noninterference.SETTINGS)
                        .person("Rita", Role.READER)
                        .person("Clarisse", Role.CONTRIBUTOR, "BINUB")
                        .person("Carla", Role.CURATOR)
                        .person("Adam", Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static List<UriRouteInfo<?, ?>> routes(RealProgram of) {
        // the router names a route once for each way in which it looks for it
        Map<String, UriRouteInfo<?, ?>> routes = new TreeMap<>();
        of.get(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .forEach(route -> routes.put(key(route) + route.getConsumes(), route));
        return List.copyOf(routes.values());
    }

    private static Optional<Whom> whom(UriRouteInfo<?, ?> route) {
        return route.getAnnotationMetadata().enumValue(Access.class, Whom.class);
    }

    private static String key(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
    }

    private static List<String> silent(RealProgram of) {
        return routes(of).stream()
                .filter(route -> whom(route).isEmpty())
                .map(route ->
                        key(route)
                                + " is closed to everyone: write `@Access(Whom.…)` above its method, with"
                                + " one of "
                                + Arrays.toString(Whom.values())
                                + ", and `limit = Limit.…` where a call costs much")
                .toList();
    }

    @Test
    void everyRouteSaysWhoMayCallIt() {
        assertThat(routes(program)).hasSizeGreaterThan(80);
        assertThat(silent(program)).isEmpty();
    }

    @Test
    void aRouteThatSaysNothingIsFoundAndClosed(@TempDir Path other) throws Exception {
        try (RealProgram with =
                        new RealProgram(other, Map.of(SilentController.SWITCH, true))
                                .person("Adam", Role.ADMIN);
                Caller caller = new Caller(with.uri())) {
            assertThat(silent(with)).singleElement().asString().startsWith("GET /says-nothing");
            assertThat(caller.get("/says-nothing").statusCode()).isEqualTo(403);
            caller.signIn("Adam", "/");
            assertThat(caller.get("/says-nothing").statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({",", "Rita,READER", "Clarisse,CONTRIBUTOR", "Carla,CURATOR", "Adam,ADMIN"})
    void everyRouteIsOpenToWhomItSaysAndToNobodyElse(String name, Role role) throws Exception {
        Viewer viewer =
                name == null ? new Viewer.Anonymous() : new Viewer.Person(name, role, Set.of());
        List<String> problems = new ArrayList<>();
        try (Caller caller = new Caller(program.uri())) {
            if (name != null) {
                assertThat(caller.signIn(name, "/").statusCode()).isEqualTo(303);
            }
            String proof = Caller.field(caller.get("/push").body(), "csrf");
            for (UriRouteInfo<?, ?> route : routes(program)) {
                if (!key(route).contains("/sign-")) {
                    HttpResponse<String> response = call(caller, route, proof);
                    boolean open = whom(route).orElse(Whom.NOBODY).includes(viewer);
                    problem(route, response, open, name != null).ifPresent(problems::add);
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private static HttpResponse<String> call(Caller caller, UriRouteInfo<?, ?> route, String proof)
            throws Exception {
        String path =
                route.getUriMatchTemplate()
                        .toPathString()
                        .replaceAll("\\{number}", "1")
                        .replaceAll("\\{[a-z]+:([a-z]+)[^}]*}", "$1")
                        .replaceAll("\\{[^}]*}", "nothing");
        if (route.getHttpMethod() == HttpMethod.GET) {
            return caller.get(path);
        }
        if (route.getHttpMethod() != HttpMethod.POST) {
            return caller.send(
                    caller.request(path)
                            .header("Content-Type", "application/offset+octet-stream")
                            .header("X-Csrf-Token", proof)
                            .method(route.getHttpMethod().name(), BodyPublishers.noBody()));
        }
        if (route.getConsumes().contains(MediaType.APPLICATION_JSON_TYPE)) {
            return json(caller, path, proof);
        }
        boolean multipart = route.getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE);
        String part =
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
                        + proof
                        + "\r\n--"
                        + BOUNDARY
                        + "--\r\n";
        return multipart
                ? caller.post(
                        path,
                        "multipart/form-data; boundary=" + BOUNDARY,
                        BodyPublishers.ofString(part))
                : caller.post(path, "csrf", proof);
    }

    private static HttpResponse<String> json(Caller caller, String path, String proof)
            throws Exception {
        return caller.send(
                caller.request(path)
                        .header("Content-Type", MediaType.APPLICATION_JSON)
                        .header("X-Csrf-Token", proof)
                        .POST(BodyPublishers.ofString("{}")));
    }

    private static Optional<String> problem(
            UriRouteInfo<?, ?> route, HttpResponse<String> response, boolean open, boolean person) {
        int status = response.statusCode();
        String to = response.headers().firstValue("location").orElse("");
        boolean signIn = status == 303 && to.startsWith("/sign-in");
        // what is like nothing is not there, either
        boolean named = key(route).contains("{") || key(route).endsWith("/similar");
        boolean right =
                open
                        ? !signIn
                                && status != 401
                                && status != 403
                                && status < 500
                                && (named || status != 404)
                        : person
                                ? status == 403 || status == 404
                                : signIn || status == 401 || status == 403;
        return right
                ? Optional.empty()
                : Optional.of(
                        key(route)
                                + (open ? " is" : " is not")
                                + " for them and answers "
                                + status
                                + " "
                                + to);
    }
}
