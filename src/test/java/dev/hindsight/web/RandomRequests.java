package dev.hindsight.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Made-up requests to every route.
final class RandomRequests {
    /// What each route reads: `METHOD /path: name=pool …`, with the pools of [RandomValues]; a name
    /// alone is its own pool. `multipart` and `file` say how a form is sent; names in the path have
    /// their pools at the end, after `|`.
    private static final String READ = routes();

    private static final Pattern NAMED = Pattern.compile("\\{([a-z]+)(?::[^}]*)?}");

    /// Marks what takes much longer than the rest, and is asked less often.
    private static final String SLOW = "slow";

    private static final Set<String> MARKS = Set.of(SLOW, "multipart", "json", "file");

    private final RandomValues values;
    private final Map<String, Route> routes;

    RandomRequests(RandomValues values) {
        this.values = values;
        this.routes = read();
    }

    /// @param fields names and their pools
    /// @param path pools of the names in the path
    record Route(
            String method, String template, Map<String, String> fields, Map<String, String> path) {
        String key() {
            return method + " " + template;
        }
    }

    /// A request, with the proof of its form still to come.
    ///
    /// @param fields as sent, without `csrf`
    /// @param proof whether the right one is sent
    record Asked(
            Route route,
            String target,
            List<SentForm.Field> fields,
            boolean multipart,
            boolean file,
            int proof) {
        @Override
        public String toString() {
            return route.method + " " + target + (fields.isEmpty() ? "" : " " + fields);
        }
    }

    private static String routes() {
        try (var in = RandomRequests.class.getResourceAsStream("routes.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Route> read() {
        Map<String, Route> routes = new LinkedHashMap<>();
        READ.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = line.split(" *; *", -1);
                    String[] address = parts[0].strip().split(" ", 2);
                    Route route =
                            new Route(
                                    address[0],
                                    address[1].strip(),
                                    pools(parts.length > 1 ? parts[1] : ""),
                                    pools(parts.length > 2 ? parts[2] : ""));
                    routes.put(route.key(), route);
                });
        return routes;
    }

    private static Map<String, String> pools(String text) {
        return Arrays.stream(text.strip().split(" +", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> pair.length > 1 ? pair[1] : pair[0],
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    Collection<Route> all() {
        return routes.values();
    }

    /// What the router knows and nobody has described here, or the reverse, each with what to do.
    List<String> problems(Router router) {
        Set<String> known =
                router.uriRoutes()
                        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                        .map(route ->
                                route.getHttpMethodName()
                                        + " "
                                        + route.getUriMatchTemplate().toPathString())
                        .collect(Collectors.toCollection(TreeSet::new));
        List<String> problems = new ArrayList<>();
        known.stream()
                .filter(key -> !routes.containsKey(key))
                .forEach(key ->
                        problems.add(
                                "src/test/resources/dev/hindsight/web/routes.txt needs the line: "
                                        + key
                                        + " ; its parameters ; pools of the names in its path"));
        routes.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add("routes.txt has a route that is gone: " + key));
        return problems;
    }

    /// A request to any route.
    Asked next() {
        List<Route> all = List.copyOf(routes.values());
        // what reads words is asked more often: most there is to tell is told there
        List<Route> wordy = all.stream().filter(route -> route.fields.containsValue("q")).toList();
        Route route = values.one(values.chance(3) ? wordy : all);
        while (route.fields.containsKey(SLOW) && !values.chance(5)) {
            route = values.one(all);
        }
        return to(route);
    }

    Asked to(Route route) {
        values.begin();
        Matcher names = NAMED.matcher(route.template);
        String path =
                names.replaceAll(match -> {
                    String pool = route.path.getOrDefault(match.group(1), match.group(1));
                    return Matcher.quoteReplacement(inPath(values.of(pool)));
                });
        List<SentForm.Field> fields = new ArrayList<>();
        boolean get = route.method.equals("GET");
        route.fields.forEach((name, pool) -> {
            if (!MARKS.contains(name)) {
                boolean left = (get && !pool.equals("q")) != values.chance(4);
                int times = left ? 0 : values.chance(8) ? 2 : 1;
                // who fails under one name waits by the clock, and two clocks never agree
                for (int i = 0; i < (pool.equals(RandomValues.STRANGER) ? 1 : times); i++) {
                    fields.add(new SentForm.Field(name, values.of(pool)));
                }
            }
        });
        String query = get && !fields.isEmpty() ? "?" + SentForm.encode(fields) : "";
        return new Asked(
                route,
                path + query,
                get ? List.of() : fields,
                route.fields.containsKey("multipart"),
                route.fields.containsKey("file") && values.chance(6),
                values.below(10));
    }

    private static String inPath(String value) {
        if (value.startsWith("@own")) {
            return value;
        }
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.isEmpty() ? "%20" : encoded;
    }
}
