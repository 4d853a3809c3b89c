package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import dev.hindsight.lessons.PracticeReading.Problem;
import dev.hindsight.lessons.PracticeReading.Unreadable;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/// The form in which a practice is kept in a file: YAML between two lines of three hyphens, and
/// below them the text. What is written is read back equal.
///
/// ```
/// ---
/// title: "Keep staff through the drawdown"
/// themes: [recruitment, transition-exit]
/// missions: [ONUB, BINUB]
/// date: 2026-11-22
/// status: published
/// evidence:
///   - source: binub-paper
///     section: "General"
///     shows: "what is found there"
/// ---
/// ## Situation
/// ```
///
/// `label` may follow `status`. A piece of evidence names a `source` or a `document`, and at most
/// one of `page` and `passage`.
public final class FrontMatter {
    private static final Set<String> KEYS =
            Set.of("title", "themes", "missions", "date", "status", "label", "evidence");
    private static final Set<String> EVIDENCE_KEYS =
            Set.of("source", "document", "page", "passage", "section", "shows");
    private static final String FENCE = "---";
    private static final Pattern FENCED =
            Pattern.compile("\\A\uFEFF?---[ \t]*+\n(.*?\n)??---[ \t]*+(?:\n|\\z)", Pattern.DOTALL);
    private static final int LONGEST_HEAD = 200_000;

    /// Stands where a piece of evidence could not be read, so that the others keep their numbers.
    private static final EvidenceLine NONE = new EvidenceLine("", "");

    private FrontMatter() {}

    /// Does this begin with front matter that has the keys `themes` and `evidence`?
    static boolean marksPractice(String text) {
        return split(text)
                .map(parts -> parts.head().lines().toList())
                .filter(lines -> lines.stream().anyMatch(line -> line.startsWith("themes:")))
                .filter(lines -> lines.stream().anyMatch(line -> line.startsWith("evidence:")))
                .isPresent();
    }

    private record Parts(String head, String body) {}

    private static Optional<Parts> split(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        int end = Math.min(lines.length(), LONGEST_HEAD);
        Matcher matcher = FENCED.matcher(lines).region(0, end);
        if (!matcher.find()) {
            return Optional.empty();
        }
        @Nullable String head = matcher.group(1);
        return Optional.of(new Parts(head == null ? "" : head, lines.substring(matcher.end())));
    }

    /// Reads a file's text and reports every problem at once.
    ///
    /// @param unlessStated label of an entry whose front matter names none
    public static PracticeReading read(String text, Label unlessStated, Vocabulary vocabulary) {
        Optional<Parts> parts = split(text);
        if (parts.isEmpty()) {
            return new Unreadable(
                    List.of(
                            Problem.missing(
                                    "front matter", "YAML between two lines of three hyphens")));
        }
        try {
            Object read = PlainYaml.load(parts.get().head());
            if (read instanceof Map<?, ?> head) {
                return new Head(head, unlessStated).read(parts.get().body(), vocabulary);
            }
        } catch (YAMLException e) {
            return new Unreadable(
                    List.of(
                            new Problem(
                                    "front matter",
                                    "not YAML: "
                                            + String.valueOf(e.getMessage()).replace('\n', ' '),
                                    "lines such as status: draft")));
        }
        return new Unreadable(
                List.of(
                        new Problem(
                                "front matter", "without keys", "lines such as status: draft")));
    }

    /// The keys of a front matter on their way into a form.
    private record Head(Map<?, ?> entries, Label unlessStated, List<Problem> problems) {
        Head(Map<?, ?> entries, Label unlessStated) {
            this(entries, unlessStated, new ArrayList<>());
        }

        PracticeReading read(String body, Vocabulary vocabulary) {
            known("", entries, KEYS);
            String label = text(entries, "", "label");
            PracticeForm form =
                    new PracticeForm(
                            text(entries, "", "title"),
                            texts("themes"),
                            texts("missions"),
                            text(entries, "", "date"),
                            text(entries, "", "status"),
                            label.isEmpty() ? unlessStated.value() : label,
                            evidence(),
                            body);
            PracticeReading reading = form.read(vocabulary);
            if (problems.isEmpty()) {
                return reading;
            }
            if (reading instanceof Unreadable(List<Problem> more)) {
                problems.addAll(more);
            }
            return new Unreadable(problems);
        }

        private void known(String where, Map<?, ?> map, Set<String> keys) {
            for (Object key : map.keySet()) {
                if (!keys.contains(String.valueOf(key))) {
                    String known = keys.stream().sorted().collect(Collectors.joining(", "));
                    problems.add(Problem.of(where + "key", String.valueOf(key), "one of " + known));
                }
            }
        }

        private String text(Map<?, ?> map, String where, String key) {
            Object value = map.get(key);
            if (value == null || value instanceof String) {
                return value == null ? "" : (String) value;
            }
            problems.add(Problem.of(where + key, String.valueOf(value), "one text"));
            return "";
        }

        private List<String> texts(String key) {
            if (!entries.containsKey(key)) {
                problems.add(Problem.missing(key, "a list, which may be empty: []"));
            }
            return list(key).stream().map(String::valueOf).toList();
        }

        private List<?> list(String key) {
            Object value = entries.get(key);
            if (value == null || value instanceof List) {
                return value == null ? List.of() : (List<?>) value;
            }
            problems.add(Problem.of(key, String.valueOf(value), "a list"));
            return List.of();
        }

        private List<EvidenceLine> evidence() {
            if (!entries.containsKey("evidence")) {
                problems.add(Problem.missing("evidence", "a list, which may be empty: []"));
            }
            List<EvidenceLine> lines = new ArrayList<>();
            for (Object item : list("evidence")) {
                String where = "evidence " + (lines.size() + 1);
                if (item instanceof Map<?, ?> map) {
                    lines.add(line(map, where + ", "));
                } else {
                    lines.add(NONE);
                    problems.add(
                            Problem.of(where, String.valueOf(item), "source, section and shows"));
                }
            }
            return lines;
        }

        private EvidenceLine line(Map<?, ?> map, String where) {
            known(where, map, EVIDENCE_KEYS);
            String source = text(map, where, "source");
            String document = text(map, where, "document");
            String page = text(map, where, "page");
            String passage = text(map, where, "passage");
            String section = text(map, where, "section");
            String place =
                    (page.isEmpty() ? "" : "#p" + page) + (passage.isEmpty() ? "" : "#n" + passage);
            if (source.isEmpty() == document.isEmpty()) {
                problems.add(
                        new Problem(
                                where + "source",
                                source.isEmpty() ? "missing" : "given beside a document",
                                "either a source or a document"));
                return NONE;
            }
            return new EvidenceLine(
                    source + document + place + (section.isBlank() ? "" : " § " + section),
                    text(map, where, "shows"));
        }
    }

    /// Writes a practice as a file, ending with a line feed.
    public static String write(PracticeText text) {
        StringBuilder file = new StringBuilder(text.body().length() + 1_000);
        file.append(FENCE).append('\n');
        file.append("title: ").append(PlainYaml.quoted(text.title())).append('\n');
        file.append("themes: ").append(flow(text.themes())).append('\n');
        file.append("missions: ").append(flow(text.missions())).append('\n');
        file.append("date: ").append(text.date()).append('\n');
        file.append("status: ").append(text.status().code()).append('\n');
        if (!text.label().equals(Label.PUBLIC)) {
            file.append("label: ").append(PlainYaml.quoted(text.label().value())).append('\n');
        }
        file.append(text.evidence().isEmpty() ? "evidence: []\n" : "evidence:\n");
        text.evidence().forEach(evidence -> write(evidence, file));
        return file.append(FENCE).append('\n').append(text.body()).append('\n').toString();
    }

    private static String flow(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    private static void write(Evidence evidence, StringBuilder file) {
        Reference reference = evidence.reference();
        boolean document = reference.document().isPresent();
        String item = document ? PlainYaml.quoted(reference.item()) : reference.item();
        file.append("  - ").append(document ? "document: " : "source: ").append(item).append('\n');
        if (reference.page() != null) {
            file.append("    page: ").append(reference.page()).append('\n');
        }
        if (reference.passage() != null) {
            file.append("    passage: ").append(reference.passage()).append('\n');
        }
        if (reference.section() != null) {
            file.append("    section: ").append(PlainYaml.quoted(reference.section())).append('\n');
        }
        file.append("    shows: ").append(PlainYaml.quoted(evidence.shows())).append('\n');
    }
}
