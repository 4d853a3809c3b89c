package dev.hindsight.web;

import dev.hindsight.testing.Figures;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Lets people search, read and hand in reviews at the same time on a running server, and measures
/// how long they wait. Most search and read on, one in five asks the interface, one in ten hands in
/// a short review and looks at it; after each answer a person reads for a second in the mean.
///
/// Arguments: address of the server, such as `http://localhost:8080`; its process id; how many
/// people; how many seconds; the name of a contributor's account with the password of the tests.
/// The accounts' sessions are one for each person who hands in.
public final class LoadBenchmark {
    private static final Pattern LINK =
            Pattern.compile("href=\"(/(?:documents|practices|lessons)/[^\"#?]+)");
    private static final String BOUNDARY = "----boundary42";
    private static final List<String> WORDS =
            List.of(
                    "funding",
                    "recruitment delays",
                    "humanitarian space",
                    "mandate",
                    "vacancy rates",
                    "police training",
                    "handover to the country team",
                    "fonds de consolidation de la paix",
                    "elections logistics",
                    "protection of civilians",
                    "gender adviser",
                    "trust fund",
                    "convoy escort",
                    "radio",
                    "quick impact projects");

    private final URI server;
    private final String contributor;
    private final long end;
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    /// How one request went.
    ///
    /// @param after the beginning, in ms
    private record Answer(String kind, double ms, int status, long after) {}

    private final long begin = System.nanoTime();

    private LoadBenchmark(URI server, String contributor, int seconds) {
        this.server = server;
        this.contributor = contributor;
        this.end = begin + TimeUnit.SECONDS.toNanos(seconds);
    }

    public static void main(String[] arguments) throws Exception {
        long process = Long.parseLong(arguments[1]);
        int people = Integer.parseInt(arguments[2]);
        LoadBenchmark load =
                new LoadBenchmark(
                        URI.create(arguments[0]), arguments[4], Integer.parseInt(arguments[3]));
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int number = i;
                running.add(
                        all.submit(() -> {
                            load.person(number);
                            return number;
                        }));
            }
            while (System.nanoTime() < load.end) {
                LockSupport.parkNanos(
                        Math.min(
                                TimeUnit.MINUTES.toNanos(1),
                                Math.max(1, load.end - System.nanoTime())));
                Figures.OUT.println(load.minutes() + " min: " + memory(process));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        load.report();
    }

    private long minutes() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) / 60;
    }

    private static String memory(long process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
            return lines.filter(it -> it.startsWith("RssAnon"))
                    .findFirst()
                    .orElse("memory unknown")
                    .replaceAll("\\s+", " ");
        }
    }

    private void person(int number) throws Exception {
        Random random = new Random(number);
        try (Caller caller = new Caller(server)) {
            boolean hands = number % 10 == 0;
            if (hands) {
                timed("sign in", () -> caller.signIn(contributor, "/"));
            }
            while (System.nanoTime() < end) {
                if (hands) {
                    handIn(caller, random, number);
                } else if (number % 5 == 1) {
                    String q = URLEncoder.encode(words(random), StandardCharsets.UTF_8);
                    timed("API", () -> caller.get("/api/v1/search?q=" + q));
                    pause(random);
                } else {
                    search(caller, random);
                }
            }
        }
    }

    private void search(Caller caller, Random random) throws Exception {
        String q = URLEncoder.encode(words(random), StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            timed("suggestions", () -> caller.get("/suggestions?q=" + q));
        }
        Optional<HttpResponse<String>> found = timed("search", () -> caller.get("/search?q=" + q));
        pause(random);
        List<String> links =
                found.map(it -> LINK.matcher(it.body()).results().map(m -> m.group(1)).toList())
                        .orElse(List.of());
        for (int i = 0; i < 2 && !links.isEmpty(); i++) {
            String link = links.get(random.nextInt(links.size()));
            timed("read", () -> caller.get(link));
            pause(random);
        }
    }

    private static String words(Random random) {
        String words = WORDS.get(random.nextInt(WORDS.size()));
        return random.nextBoolean() ? words : words + " " + WORDS.get(random.nextInt(WORDS.size()));
    }

    private void handIn(Caller caller, Random random, int number) throws Exception {
        Optional<HttpResponse<String>> form = timed("form", () -> caller.get("/hand-in"));
        pause(random);
        if (form.isEmpty()) {
            return;
        }
        String html = form.get().body();
        byte[] body = body(html, "Review " + number + " " + random.nextLong());
        Optional<HttpResponse<String>> sent =
                timed(
                        "hand in",
                        () ->
                                caller.post(
                                        "/hand-in",
                                        "multipart/form-data; boundary=" + BOUNDARY,
                                        BodyPublishers.ofByteArray(body)));
        Optional<String> place = sent.flatMap(it -> it.headers().firstValue("location"));
        if (place.isPresent()) {
            timed("submission", () -> caller.get(URI.create(place.get()).getPath()));
        }
        for (int i = 0; i < 5; i++) {
            pause(random);
        }
    }

    private static byte[] body(String html, String title) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("csrf", Jsoup.parse(html).select("main input[name=csrf]").attr("value"));
        fields.put("key", Jsoup.parse(html).select("main input[name=key]").attr("value"));
        fields.put("label", "public");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(part(name, "", value)));
        String text =
                title
                        + "\n\n1. Posts stood empty for months because the offers went out late.\n\n"
                        + "2. The mission should send offers before the election.\n";
        body.append(part("file", "; filename=\"review.txt\"", text));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String name, String more, String content) {
        return String.format(
                Locale.ROOT,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n",
                BOUNDARY,
                name,
                more,
                content);
    }

    /// What a person asks of the server.
    private interface Request {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private Optional<HttpResponse<String>> timed(String kind, Request request)
            throws InterruptedException {
        long start = System.nanoTime();
        Optional<HttpResponse<String>> response;
        try {
            response = Optional.of(request.send());
        } catch (IOException e) {
            // counted below as an answer without a status
            Figures.OUT.println(kind + ": " + e);
            response = Optional.empty();
        }
        long now = System.nanoTime();
        answers.add(
                new Answer(
                        kind,
                        (now - start) / 1e6,
                        response.map(HttpResponse::statusCode).orElse(0),
                        TimeUnit.NANOSECONDS.toMillis(now - begin)));
        return response;
    }

    private static void pause(Random random) {
        double seconds = -Math.log(1 - random.nextDouble());
        LockSupport.parkNanos((long) (Math.min(5, seconds) * 1e9));
    }

    private void report() {
        Map<String, List<Answer>> kinds = new TreeMap<>();
        for (Answer answer : answers) {
            kinds.computeIfAbsent(answer.kind(), _ -> new ArrayList<>()).add(answer);
            kinds.computeIfAbsent("all", _ -> new ArrayList<>()).add(answer);
        }
        kinds.forEach((kind, some) -> {
            double[] times = some.stream().mapToDouble(Answer::ms).sorted().toArray();
            long wrong = some.stream().filter(it -> it.status() == 0 || it.status() >= 400).count();
            Figures.OUT.printf(
                    Locale.ROOT,
                    "%s: %d answers, %d errors, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                    kind,
                    times.length,
                    wrong,
                    at(times, 0.50),
                    at(times, 0.95),
                    at(times, 0.99),
                    times[times.length - 1]);
        });
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
