package dev.hindsight.briefs.recurrence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.LessonStep;
import dev.hindsight.lessons.LessonText;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Proof;
import dev.hindsight.testing.Figures;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What recurrence costs with the lessons of `nasa-llis`. Arguments: a folder for the database,
/// which is filled where it is empty; whether meaning counts, `true` or `false`; how many lessons.
/// Prints wall time and processor time of the asking thread, how many lessons are tied, and some of
/// the groups.
public final class RecurrenceBenchmark {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final List<String> THEMES = List.of("recruitment", "funding", "planning");
    private static final List<String> MISSIONS = List.of("UNMIK", "BINUB", "ONUB", "UNMIL");
    private static final int SHOWN = 12;

    private RecurrenceBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, Object> settings = new HashMap<>();
        settings.put("hindsight.store.folder", folder.resolve("data").toString());
        settings.put("hindsight.index.folder", folder.resolve("index").toString());
        settings.put("hindsight.meaning.folder", folder.resolve("vectors").toString());
        settings.put("hindsight.meaning.on", Boolean.parseBoolean(arguments[1]));
        try (ApplicationContext context = ApplicationContext.run(settings)) {
            Lessons lessons = context.getBean(Lessons.class);
            Recurrences recurrences = context.getBean(Recurrences.class);
            fill(lessons, Integer.parseInt(arguments[2]));
            measure(lessons, recurrences);
        }
    }

    private static void fill(Lessons lessons, int wanted) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path file = Path.of("..", "shared", "data", "nasa-llis", "llis_2021_no_personal.jsonl");
        try (Stream<String> lines = Files.lines(file)) {
            int number = 0;
            for (String line : lines.limit(wanted).toList()) {
                add(lessons, mapper.readTree(line), number++);
            }
        }
    }

    private static void add(Lessons lessons, JsonNode row, int number) {
        LessonId id = new LessonId("nasa-" + row.get("Lesson ID").asText());
        String said =
                row.path("Lesson(s) Learned").asText()
                        + "\n"
                        + row.path("Recommendation(s)").asText();
        if (said.isBlank() || lessons.find(id, OWNER).isPresent()) {
            return;
        }
        String title = row.get("Title").asText();
        LessonText text =
                new LessonText(
                        title.substring(0, Math.min(title.length(), LessonText.LONGEST_TITLE)),
                        said.substring(0, Math.min(said.length(), LessonText.LONGEST_STATEMENT)),
                        List.of(new ThemeId(THEMES.get(number % THEMES.size()))),
                        List.of(new MissionId(MISSIONS.get(number % MISSIONS.size()))),
                        PartialDate.ofYear(1990 + number % 30),
                        Label.PUBLIC,
                        List.of(Proof.parse("https://example.org/a", "").orElseThrow()));
        lessons.begin(id, new LessonStep.Observe(text, "imported"), OWNER);
        lessons.move(id, new LessonStep.Validate("imported"), OWNER, 1);
    }

    private static void measure(Lessons lessons, Recurrences recurrences) {
        time("first answer", () -> index(recurrences));
        time("every lesson read for its meaning", recurrences::settle);
        time("index after that", () -> index(recurrences));
        time(
                "index again, 100 times",
                () -> {
                    IntStream.range(0, 100).forEach(_ -> index(recurrences));
                });
        Lesson one = lessons.list(OWNER, dev.hindsight.lessons.LessonFilter.ALL, 0, 1).getFirst();
        lessons.move(one.id(), new LessonStep.Edit(one.text(), "again"), OWNER, one.version());
        time("index after a lesson was touched", () -> index(recurrences));
        LessonText text = one.text();
        LessonText other =
                new LessonText(
                        text.title(),
                        text.statement() + " Test it " + one.version() + " times.",
                        text.themes(),
                        text.missions(),
                        text.date(),
                        text.label(),
                        text.sources());
        lessons.move(one.id(), new LessonStep.Edit(other, "again"), OWNER, one.version() + 1);
        time("index after a lesson was edited", () -> index(recurrences));
        time("time line", () -> recurrences.of(one.id(), OWNER));
        time(
                "what was said before",
                () ->
                        recurrences.before(
                                "",
                                "Keep a roster of cleared candidates " + one.version() + ".",
                                OWNER,
                                5));
        report(recurrences);
    }

    private static void report(Recurrences recurrences) {
        NotLearned index = index(recurrences);
        List<Group> several =
                recurrences.notLearned(OWNER, Set.of(), null, 0, 1_000_000).groups().stream()
                        .filter(group -> group.said().size() > 1)
                        .toList();
        Figures.OUT.printf(
                Locale.ROOT,
                "%d lessons not learned, %d said more than once; sayings by group %s%n",
                index.lessons(),
                several.size(),
                several.stream()
                        .collect(
                                Collectors.groupingBy(
                                        group -> group.said().size(), Collectors.counting())));
        several.stream()
                .limit(SHOWN)
                .forEach(group ->
                        Figures.OUT.println(
                                group.said().stream()
                                        .map(said -> said.id() + " " + said.title())
                                        .collect(Collectors.joining(" | "))));
    }

    private static NotLearned index(Recurrences recurrences) {
        return recurrences.notLearned(OWNER, Set.of(), null, 0, 20);
    }

    private static void time(String what, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long from = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        work.run();
        Figures.OUT.printf(
                Locale.ROOT,
                "%s: %.1f ms, of the processor %.1f ms%n",
                what,
                (System.nanoTime() - from) / 1e6,
                (threads.getCurrentThreadCpuTime() - worked) / 1e6);
    }
}
