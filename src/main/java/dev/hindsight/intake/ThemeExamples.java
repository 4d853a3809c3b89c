package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Change;
import dev.hindsight.documents.Changes;
import dev.hindsight.documents.Filing;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.LessonImport;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.Practices;
import dev.hindsight.vocabulary.LearnedWords;
import dev.hindsight.vocabulary.LearnedWords.Example;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// What is learned from curators: their practices, their lessons and the passages that they have
/// filed. Only from what is public, so that what someone may not see changes nothing that they see.
///
/// The same examples teach the same, in whatever order they came. What is taken in from then on is
/// filed by them; what is there already stays as it is until it is read anew.
@Singleton
final class ThemeExamples {
    private static final Viewer EVERYONE = new Viewer.Anonymous();
    private static final int STEP = 1_000;

    private final Practices practices;
    private final Lessons lessons;
    private final Filing filing;
    private final Changes changes;
    private final Vocabulary vocabulary;
    private LearnedWords learned = LearnedWords.NONE;
    private String state = "";
    private long seen = -1;

    ThemeExamples(
            Practices practices,
            Lessons lessons,
            Filing filing,
            Changes changes,
            Vocabulary vocabulary) {
        this.practices = practices;
        this.lessons = lessons;
        this.filing = filing;
        this.changes = changes;
        this.vocabulary = vocabulary;
    }

    /// What has been learned by now.
    synchronized LearnedWords learned() {
        boolean curated = curated();
        String now = filing.state();
        if (curated || !now.equals(state)) {
            state = now;
            learned = vocabulary.learn(examples());
        }
        return learned;
    }

    /// Has a practice or a lesson changed since the last look?
    private boolean curated() {
        if (seen < 0) {
            seen = changes.latest();
            return true;
        }
        boolean curated = false;
        for (List<Change> some = changes.after(seen, STEP);
                !some.isEmpty();
                some = changes.after(seen, STEP)) {
            curated |= some.stream().anyMatch(change -> change.kind() != ItemKind.DOCUMENT);
            seen = some.getLast().number();
        }
        return curated;
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        List<Practice> some = practices.list(EVERYONE, PracticeFilter.ALL, 0, STEP);
        for (int from = STEP; !some.isEmpty(); from += STEP) {
            some.forEach(practice -> add(practice, examples));
            some = practices.list(EVERYONE, PracticeFilter.ALL, from, STEP);
        }
        List<Lesson> told = lessons.list(EVERYONE, LessonFilter.ALL, 0, STEP);
        for (int from = STEP; !told.isEmpty(); from += STEP) {
            told.stream()
                    .filter(ThemeExamples::chosenHere)
                    .forEach(lesson ->
                            add(
                                    lesson.text().themes(),
                                    lesson.title() + ". " + lesson.text().statement(),
                                    Language.ENGLISH,
                                    examples));
            told = lessons.list(EVERYONE, LessonFilter.ALL, from, STEP);
        }
        for (ThemedPassage filed : filing.examples()) {
            Passage passage = filed.passage();
            add(filed.themes(), passage.text(), passage.language(), examples);
        }
        return examples;
    }

    /// The themes of a table that was imported in bulk are a guess of its map, until a person has
    /// looked at the lesson.
    private static boolean chosenHere(Lesson lesson) {
        return lesson.moves().stream().anyMatch(it -> !it.actor().equals(LessonImport.ACTOR));
    }

    private static void add(Practice practice, List<Example> examples) {
        PracticeMarkup.passages(practice)
                .forEach(passage ->
                        add(
                                practice.text().themes(),
                                passage.text(),
                                passage.language(),
                                examples));
    }

    private static void add(
            List<ThemeId> themes, String text, Language language, List<Example> examples) {
        themes.stream()
                .findFirst()
                .ifPresent(theme -> examples.add(new Example(theme, text, language)));
    }
}
