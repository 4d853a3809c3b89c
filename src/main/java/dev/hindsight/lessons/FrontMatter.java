package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import dev.hindsight.lessons.PracticeReading.Problem;
import dev.hindsight.lessons.PracticeReading.Unreadable;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
/// `label`, `steward` (who looks after it) and `review-by` (the day after which it needs a review)
/// may follow `status`. A piece of evidence names a `source` or a `document`, and at most one of
/// `page` and `passage`.
public final class FrontMatter {
    private static final Set<String> KEYS =
            Set.of(
                    "title",
                    "themes",
                    "missions",
                    "date",
                    "status",
                    "label",
                    "steward",
                    "review-by",
                    "evidence");
    private static final Set<String> EVIDENCE_KEYS =
            Set.of("source", "document", "page", "passage", "section", "shows");
    private static final String FENCE = "---";

    /// Stands where a piece of evidence could not be read, so that the others keep their numbers.
    private static final EvidenceLine NONE = new EvidenceLine("", "");

    private FrontMatter() {}

    /// Does this begin with front matter that has the keys `themes` and `evidence`?
    static boolean marksPractice(String text) {
        return FileHead.hasKeys(text, Set.of("themes", "evidence"));
    }

    /// Reads a file's text and reports every problem at once.
    ///
    /// @param unlessStated label of an entry whose front matter names none
    public static PracticeReading read(String text, Label unlessStated, Vocabulary vocabulary) {
        return switch (FileHead.of(text)) {
            case FileHead.Opened.Broken(Problem problem) -> new Unreadable(List.of(problem));
            case FileHead.Opened.Read(FileHead head, String body) ->
                    read(head, body, unlessStated, vocabulary);
        };
    }

    private static PracticeReading read(
            FileHead head, String body, Label unlessStated, Vocabulary vocabulary) {
        head.known("", head.entries(), KEYS);
        String label = head.text("label");
        PracticeForm form =
                new PracticeForm(
                        head.text("title"),
                        head.texts("themes"),
                        head.texts("missions"),
                        head.text("date"),
                        head.text("status"),
                        label.isEmpty() ? unlessStated.value() : label,
                        evidence(head),
                        body,
                        head.text("steward"),
                        head.text("review-by"));
        PracticeReading reading = form.read(vocabulary);
        if (head.problems().isEmpty()) {
            return reading;
        }
        List<Problem> problems = new ArrayList<>(head.problems());
        if (reading instanceof Unreadable(List<Problem> more)) {
            problems.addAll(more);
        }
        return new Unreadable(problems);
    }

    private static List<EvidenceLine> evidence(FileHead head) {
        List<EvidenceLine> lines = new ArrayList<>();
        for (Object item : head.stated("evidence")) {
            String where = "evidence " + (lines.size() + 1);
            if (item instanceof Map<?, ?> map) {
                lines.add(line(head, map, where + ", "));
            } else {
                lines.add(NONE);
                head.add(Problem.of(where, String.valueOf(item), "source, section and shows"));
            }
        }
        return lines;
    }

    private static EvidenceLine line(FileHead head, Map<?, ?> map, String where) {
        head.known(where, map, EVIDENCE_KEYS);
        String source = head.text(map, where, "source");
        String document = head.text(map, where, "document");
        String page = head.text(map, where, "page");
        String passage = head.text(map, where, "passage");
        String section = head.text(map, where, "section");
        String place =
                (page.isEmpty() ? "" : "#p" + page) + (passage.isEmpty() ? "" : "#n" + passage);
        if (source.isEmpty() == document.isEmpty()) {
            head.add(
                    new Problem(
                            where + "source",
                            source.isEmpty() ? "missing" : "given beside a document",
                            "either a source or a document"));
            return NONE;
        }
        return new EvidenceLine(
                source + document + place + (section.isBlank() ? "" : " § " + section),
                head.text(map, where, "shows"));
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
        Care care = text.care();
        if (!care.steward().isEmpty()) {
            file.append("steward: ").append(PlainYaml.quoted(care.steward())).append('\n');
        }
        if (care.reviewBy() != null) {
            file.append("review-by: ").append(care.reviewBy()).append('\n');
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
