package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.PracticeReading.Problem;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A practice as somebody typed it, right or wrong; empty text where nothing was typed.
///
/// @param themes ids, the main theme first
/// @param missions ids
/// @param date such as 2026-11-22, 2026-11 or 2026
/// @param status `draft` or `published`
/// @param label `public`, `internal` or `restricted:MISSION`
/// @param evidence lines of which both parts are blank count as not there
/// @param body Markdown
public record PracticeForm(
        String title,
        List<String> themes,
        List<String> missions,
        String date,
        String status,
        String label,
        List<EvidenceLine> evidence,
        String body) {
    private static final String DATE = "a date such as 2026-11-22, 2026-11 or 2026";

    /// One piece of evidence as typed.
    ///
    /// @param reference as it would stand between double brackets
    public record EvidenceLine(String reference, String shows) {
        boolean blank() {
            return reference.isBlank() && shows.isBlank();
        }
    }

    public PracticeForm {
        themes = List.copyOf(themes);
        missions = List.copyOf(missions);
        evidence = List.copyOf(evidence);
    }

    /// What a stored practice looks like in a form; [#read] gives it back equal.
    public static PracticeForm of(PracticeText text) {
        return new PracticeForm(
                text.title(),
                text.themes().stream().map(ThemeId::value).toList(),
                text.missions().stream().map(MissionId::value).toList(),
                text.date().toString(),
                text.status().code(),
                text.label().value(),
                text.evidence().stream()
                        .map(e -> new EvidenceLine(e.reference().toString(), e.shows()))
                        .toList(),
                text.body());
    }

    /// Checks everything and reports every problem at once.
    ///
    /// @param vocabulary knows which themes and missions there are
    public PracticeReading read(Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        measure("title", CleanText.line(title), PracticeText.LONGEST_TITLE, problems);
        measure("body", CleanText.lines(body), PracticeText.LONGEST_BODY, problems);
        List<ThemeId> readThemes = themes(vocabulary, problems);
        List<MissionId> readMissions = missions(vocabulary, problems);
        Optional<PartialDate> readDate = one("date", date, PartialDate::parse, DATE, problems);
        Optional<Status> readStatus =
                one("status", status, PracticeForm::statusOf, "draft or published", problems);
        Optional<Label> readLabel =
                one("label", label, Label::new, "public, internal or restricted:MISSION", problems);
        List<Evidence> readEvidence = evidence(problems);
        if (!problems.isEmpty()) {
            return new PracticeReading.Unreadable(problems);
        }
        return new PracticeReading.Read(
                new PracticeText(
                        title,
                        readThemes,
                        readMissions,
                        readDate.orElseThrow(),
                        readStatus.orElseThrow(),
                        readLabel.orElseThrow(),
                        readEvidence,
                        body));
    }

    private static void measure(String key, String clean, int most, List<Problem> problems) {
        String expected = String.format(Locale.ROOT, "1 to %,d characters", most);
        if (clean.isEmpty()) {
            problems.add(Problem.missing(key, expected));
        } else if (clean.length() > most) {
            String given = String.format(Locale.ROOT, "%,d characters long", clean.length());
            problems.add(new Problem(key, given, expected));
        }
    }

    private static Status statusOf(String code) {
        return Status.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("No status: " + code));
    }

    private static <T> Optional<T> one(
            String key,
            String typed,
            Function<String, T> reader,
            String expected,
            List<Problem> problems) {
        if (typed.isBlank()) {
            problems.add(Problem.missing(key, expected));
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(typed.strip()));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(key, typed, expected));
            return Optional.empty();
        }
    }

    private List<ThemeId> themes(Vocabulary vocabulary, List<Problem> problems) {
        String expected = "the id of a theme, such as humanitarian-space";
        if (themes.isEmpty()) {
            problems.add(Problem.missing("themes", expected));
        }
        tooMany("themes", themes.size(), PracticeText.MOST_THEMES, problems);
        return themes.stream()
                .flatMap(typed -> one("themes", typed, ThemeId::new, expected, problems).stream())
                .filter(id ->
                        vocabulary.theme(id).isPresent()
                                || !problems.add(Problem.of("themes", id.value(), expected)))
                .distinct()
                .toList();
    }

    private List<MissionId> missions(Vocabulary vocabulary, List<Problem> problems) {
        String expected = "the id of a mission, such as BINUB";
        tooMany("missions", missions.size(), PracticeText.MOST_MISSIONS, problems);
        return missions.stream()
                .flatMap(typed ->
                        one("missions", typed, MissionId::new, expected, problems).stream())
                .filter(id ->
                        vocabulary.mission(id).isPresent()
                                || !problems.add(Problem.of("missions", id.value(), expected)))
                .distinct()
                .toList();
    }

    private static void tooMany(String key, long given, int most, List<Problem> problems) {
        if (given > most) {
            problems.add(new Problem(key, given + " entries long", "at most " + most + " entries"));
        }
    }

    private List<Evidence> evidence(List<Problem> problems) {
        long lines = evidence.stream().filter(line -> !line.blank()).count();
        tooMany("evidence", lines, PracticeText.MOST_EVIDENCE, problems);
        List<Evidence> read = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            String key = "evidence " + (i + 1);
            EvidenceLine line = evidence.get(i);
            if (line.blank()) {
                continue;
            }
            Optional<Reference> reference = Reference.parse(line.reference());
            int length = CleanText.line(line.shows()).length();
            if (reference.isEmpty()) {
                problems.add(
                        line.reference().isBlank()
                                ? Problem.missing(key, Reference.FORMS)
                                : Problem.of(key, line.reference(), Reference.FORMS));
            } else if (length > Evidence.LONGEST) {
                problems.add(
                        new Problem(
                                key + ", shows",
                                length + " characters long",
                                "at most 1,000 characters"));
            } else {
                read.add(new Evidence(reference.get(), line.shows()));
            }
        }
        return read;
    }
}
