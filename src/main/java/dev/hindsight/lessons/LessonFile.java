package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.PracticeForm.EvidenceLine;
import dev.hindsight.lessons.PracticeReading.Problem;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The form in which a lesson is kept in a file: YAML between two lines of three hyphens, and below
/// them its statement in plain text.
///
/// ```
/// ---
/// title: "Vet every officer before the new badges are given out"
/// themes: [ddr-ssr, human-rights-justice]
/// missions: [UNMIBH]
/// date: 1996-12-09
/// sources:
///   - place: "unmibh-s-1996-1017#p7 § Civilian police"
///     shows: "para. 12: what is found there"
/// recurs: [vet-police-officers-before-they-serve]
/// ---
/// What happened, why, and what follows.
/// ```
///
/// `label` may follow `date`; a `place` is a reference or the address of a page elsewhere. Lessons
/// named under `recurs` say the same.
final class LessonFile {
    private static final Set<String> KEYS =
            Set.of("title", "themes", "missions", "date", "label", "sources", "recurs");
    private static final Set<String> SOURCE_KEYS = Set.of("place", "shows");
    private static final EvidenceLine NONE = new EvidenceLine("", "");

    private LessonFile() {}

    /// What became of reading one.
    sealed interface Reading {
        /// What the file says.
        ///
        /// @param recurs lessons that say the same
        record Read(LessonText text, List<LessonId> recurs) implements Reading {
            public Read {
                recurs = List.copyOf(recurs);
            }
        }

        /// Every problem that was found, at least one.
        record Unreadable(List<Problem> problems) implements Reading {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param unlessStated label of a lesson whose front matter names none
    static Reading read(String text, Label unlessStated, Vocabulary vocabulary) {
        return switch (FileHead.of(text)) {
            case FileHead.Opened.Broken(Problem problem) ->
                    new Reading.Unreadable(List.of(problem));
            case FileHead.Opened.Read(FileHead head, String body) ->
                    read(head, body, unlessStated, vocabulary);
        };
    }

    private static Reading read(
            FileHead head, String body, Label unlessStated, Vocabulary vocabulary) {
        head.known("", head.entries(), KEYS);
        String label = head.text("label");
        LessonDraft draft =
                new LessonDraft(
                        head.text("title"),
                        body,
                        head.texts("themes"),
                        head.texts("missions"),
                        head.text("date"),
                        label.isEmpty() ? unlessStated.value() : label,
                        sources(head));
        List<LessonId> recurs = recurs(head);
        LessonDraft.Reading reading = draft.read(vocabulary);
        List<Problem> problems = new ArrayList<>(head.problems());
        return switch (reading) {
            case LessonDraft.Reading.Read(LessonText said) when problems.isEmpty() ->
                    new Reading.Read(said, recurs);
            case LessonDraft.Reading.Read _ -> new Reading.Unreadable(problems);
            case LessonDraft.Reading.Unreadable(List<Problem> more) -> {
                problems.addAll(more);
                yield new Reading.Unreadable(problems);
            }
        };
    }

    private static List<EvidenceLine> sources(FileHead head) {
        List<EvidenceLine> lines = new ArrayList<>();
        for (Object item : head.stated("sources")) {
            String where = "source " + (lines.size() + 1);
            if (item instanceof Map<?, ?> map) {
                head.known(where + ", ", map, SOURCE_KEYS);
                lines.add(
                        new EvidenceLine(
                                head.text(map, where + ", ", "place"),
                                head.text(map, where + ", ", "shows")));
            } else {
                lines.add(NONE);
                head.add(Problem.of(where, String.valueOf(item), "place and shows"));
            }
        }
        return lines;
    }

    private static List<LessonId> recurs(FileHead head) {
        List<LessonId> read = new ArrayList<>();
        for (Object item : head.list("recurs")) {
            String id = String.valueOf(item);
            if (LessonId.isWellFormed(id)) {
                read.add(new LessonId(id));
            } else {
                head.add(Problem.of("recurs", id, "the address of a lesson"));
            }
        }
        return read;
    }
}
