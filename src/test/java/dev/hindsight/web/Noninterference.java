package dev.hindsight.web;

import dev.hindsight.testing.Figures;
import dev.hindsight.web.RandomRequests.Asked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Sends the same made-up requests to an installation that holds everything and to one that never
/// held what the viewer may not see, and tells where their answers differ.
///
/// As a command: `NUMBER [SEED]` requests for each kind of viewer.
final class Noninterference {
    /// So many differences are told; the rest are counted.
    private static final int TOLD = 10;

    /// So often a guest asks for each address of a submission.
    private static final int GUESTS = 6;

    /// No limits, and each request from an address of its own, of which a proxy tells: how many
    /// requests came before is none of a comparison's business.
    static final Map<String, Object> SETTINGS =
            Map.of(
                    "hindsight.limits.sign-in", 0,
                    "hindsight.limits.upload", 0,
                    "hindsight.limits.search", 0,
                    "hindsight.limits.trusted-proxies", "127.0.0.1");

    private Noninterference() {}

    /// What came of a run.
    ///
    /// @param told the first requests whose answers differed, with where
    /// @param statuses how often each status was answered
    /// @param routes how often each route was asked
    record Outcome(
            int requests,
            int differences,
            List<String> told,
            Map<Integer, Integer> statuses,
            Map<String, Integer> routes) {}

    /// @param name of the viewer's account; empty for a visitor
    static Outcome run(HiddenWorld world, RealProgram without, String name, int requests, long seed)
            throws Exception {
        RandomRequests made = new RandomRequests(new RandomValues(new Random(seed), world));
        List<Asked> all = new ArrayList<>();
        made.all().forEach(route -> all.add(made.to(route)));
        if (name.equals(HiddenSubmissions.GUEST)) {
            all.addAll(round(made));
        }
        while (all.size() < requests) {
            all.add(made.next());
        }
        return run(world, without, name, all.iterator());
    }

    /// More of what is about submissions: there a guest sees something, and else what any reader
    /// sees.
    private static List<Asked> round(RandomRequests made) {
        return made.all().stream()
                .filter(route -> route.path().containsValue("submission"))
                .flatMap(route -> Stream.generate(() -> made.to(route)).limit(GUESTS))
                .toList();
    }

    private static Outcome run(
            HiddenWorld world, RealProgram without, String name, Iterator<Asked> all)
            throws Exception {
        int requests = 0;
        int differences = 0;
        List<String> told = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Map<String, Integer> routes = new TreeMap<>();
        try (Twin with =
                        new Twin(
                                world.everything, name, invitation(world, world.everything, name));
                Twin lacking = new Twin(without, name, invitation(world, without, name));
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            while (all.hasNext()) {
                Asked asked = all.next();
                Future<String> other = beside.submit(() -> lacking.send(asked));
                String one = with.send(asked);
                requests++;
                statuses.merge(Integer.parseInt(one.substring(0, 3)), 1, Integer::sum);
                routes.merge(asked.route().key(), 1, Integer::sum);
                if (!one.equals(other.get())) {
                    differences++;
                    if (told.size() < TOLD) {
                        told.add(asked + "\n" + where(one, other.get()));
                    }
                }
            }
        }
        return new Outcome(requests, differences, told, statuses, routes);
    }

    /// The submission that a guest knows of, which is one's own in what is asked.
    private static String invitation(HiddenWorld world, RealProgram program, String name) {
        return name.equals(HiddenSubmissions.GUEST) ? world.submissions.of(program) : "";
    }

    private static String where(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "  with:    " + around(one, at) + "\n  without: " + around(other, at);
    }

    private static String around(String text, int at) {
        String part = text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 160));
        return part.replaceAll("\\s+", " ");
    }

    public static void main(String[] arguments) throws Exception {
        int requests = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        Path folder = Files.createTempDirectory("noninterference");
        try (HiddenWorld world = new HiddenWorld(folder, SETTINGS)) {
            for (String name : List.of("", "Rita", "Clarisse", HiddenSubmissions.GUEST)) {
                long began = System.nanoTime();
                RealProgram without = name.isEmpty() ? world.open : world.withInternal;
                Outcome outcome = run(world, without, name, requests, seed);
                Figures.OUT.printf(
                        Locale.ROOT,
                        "%s: seed %d, %d requests to %d routes, %d differences, %d s, statuses %s%n",
                        name.isEmpty() ? "visitor" : name,
                        seed,
                        outcome.requests(),
                        outcome.routes().size(),
                        outcome.differences(),
                        (System.nanoTime() - began) / 1_000_000_000L,
                        outcome.statuses());
                outcome.told().forEach(Figures.OUT::println);
            }
        }
    }
}
