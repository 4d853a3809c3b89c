package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A practice as somebody typed it, right or wrong; empty text where nothing was typed.
///
/// @param themes ids, the main theme first
/// @param missions ids
/// @param date such as 2026-11-22, 2026-11 or 2026
/// @param status `draft` or `published`
/// @param label `public`, `internal` or `restricted:MISSION`
/// @param evidence lines of which both parts are blank count as not there
/// @param body Markdown
/// @param steward who looks after it
/// @param reviewBy a day such as 2027-11-22
public record PracticeForm(
        String title,
        List<String> themes,
        List<String> missions,
        String date,
        String status,
        String label,
        List<EvidenceLine> evidence,
        String body,
        String steward,
        String reviewBy) {
    private static final String DAY = "a day such as 2027-11-22";

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

    /// A form without anybody who looks after what it says.
    public PracticeForm(
            String title,
            List<String> themes,
            List<String> missions,
            String date,
            String status,
            String label,
            List<EvidenceLine> evidence,
            String body) {
        this(title, themes, missions, date, status, label, evidence, body, "", "");
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
                text.body(),
                text.care().steward(),
                text.care().reviewBy() == null ? "" : String.valueOf(text.care().reviewBy()));
    }

    /// Checks everything and reports every problem at once.
    ///
    /// @param vocabulary knows which themes and missions there are
    public PracticeReading read(Vocabulary vocabulary) {
        Checks checks = new Checks(vocabulary);
        checks.length("title", CleanText.line(title), PracticeText.LONGEST_TITLE);
        checks.length("body", CleanText.lines(body), PracticeText.LONGEST_BODY);
        List<ThemeId> readThemes = checks.themes(themes, PracticeText.MOST_THEMES);
        List<MissionId> readMissions = checks.missions(missions, PracticeText.MOST_MISSIONS);
        Optional<PartialDate> readDate = checks.date(date);
        Optional<Status> readStatus =
                checks.one("status", status, PracticeForm::statusOf, "draft or published");
        Optional<Label> readLabel = checks.label(label);
        List<Evidence> readEvidence = evidence(checks);
        checks.most("steward", CleanText.line(steward), Care.LONGEST_STEWARD);
        Optional<LocalDate> readReview =
                reviewBy.isBlank()
                        ? Optional.empty()
                        : checks.one("review-by", reviewBy, PracticeForm::day, DAY);
        if (!checks.problems().isEmpty()) {
            return new PracticeReading.Unreadable(checks.problems());
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
                        body,
                        new Care(steward, readReview.orElse(null))));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("No day: " + typed, e);
        }
    }

    private static Status statusOf(String code) {
        return Status.ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException("No status: " + code));
    }

    private List<Evidence> evidence(Checks checks) {
        long lines = evidence.stream().filter(line -> !line.blank()).count();
        checks.tooMany("evidence", lines, PracticeText.MOST_EVIDENCE);
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
                checks.unusable(key, line.reference(), Reference.FORMS);
            } else if (checks.shows(key, length)) {
                read.add(new Evidence(reference.get(), line.shows()));
            }
        }
        return read;
    }
}
