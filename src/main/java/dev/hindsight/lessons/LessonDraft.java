package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import dev.hindsight.lessons.PracticeReading.Problem;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of a lesson as a file gives them, before anything is checked.
///
/// @param date `2006`, `2006-05` or `2006-05-31`
/// @param sources references, or addresses of pages elsewhere
public record LessonDraft(
        String title,
        String statement,
        List<String> themes,
        List<String> missions,
        String date,
        String label,
        List<EvidenceLine> sources) {
    private static final String SOURCE = Reference.FORMS + ", or the address of a page (https://…)";

    public LessonDraft {
        themes = List.copyOf(themes);
        missions = List.copyOf(missions);
        sources = List.copyOf(sources);
    }

    /// What became of it.
    public sealed interface Reading {
        record Read(LessonText text) implements Reading {}

        /// Every problem that was found, at least one.
        record Unreadable(List<Problem> problems) implements Reading {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Checks everything and reports every problem at once.
    ///
    /// @param vocabulary knows which themes and missions there are
    public Reading read(Vocabulary vocabulary) {
        Checks checks = new Checks(vocabulary);
        checks.length("title", CleanText.line(title), LessonText.LONGEST_TITLE);
        checks.length("statement", CleanText.lines(statement), LessonText.LONGEST_STATEMENT);
        List<ThemeId> readThemes = checks.themes(themes, LessonText.MOST_THEMES);
        List<MissionId> readMissions = checks.missions(missions, LessonText.MOST_MISSIONS);
        Optional<PartialDate> readDate = checks.date(date);
        Optional<Label> readLabel = checks.label(label);
        List<Proof> proofs = proofs(checks);
        if (!checks.problems().isEmpty()) {
            return new Reading.Unreadable(checks.problems());
        }
        return new Reading.Read(
                new LessonText(
                        title,
                        statement,
                        readThemes,
                        readMissions,
                        readDate.orElseThrow(),
                        readLabel.orElseThrow(),
                        proofs));
    }

    private List<Proof> proofs(Checks checks) {
        if (sources.isEmpty()) {
            checks.add(Problem.missing("sources", SOURCE));
        }
        checks.tooMany("sources", sources.size(), LessonText.MOST_SOURCES);
        List<Proof> read = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String key = "source " + (i + 1);
            EvidenceLine line = sources.get(i);
            if (!checks.shows(key, CleanText.line(line.shows()).length())) {
                continue;
            }
            Proof.parse(line.reference(), line.shows())
                    .ifPresentOrElse(
                            read::add, () -> checks.unusable(key, line.reference(), SOURCE));
        }
        return read;
    }
}
