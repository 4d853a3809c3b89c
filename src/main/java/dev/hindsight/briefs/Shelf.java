package dev.hindsight.briefs;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Stage;
import dev.hindsight.vocabulary.Term;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The practices and lessons that somebody may see, with what each speaks of.
@Singleton
final class Shelf {
    /// Of each kind, the newest.
    private static final int MOST = 1_000;

    private static final Set<Stage> FOLLOWED =
            Set.of(Stage.IDENTIFIED, Stage.ASSIGNED, Stage.IMPLEMENTED, Stage.EMBEDDED);

    private final Practices practices;
    private final Lessons lessons;
    private final Vocabulary vocabulary;

    Shelf(Practices practices, Lessons lessons, Vocabulary vocabulary) {
        this.practices = practices;
        this.lessons = lessons;
        this.vocabulary = vocabulary;
    }

    /// A practice or lesson.
    ///
    /// @param titled ids of the terms in its title
    /// @param terms ids of all terms that it names
    /// @param themes the main one first
    record Book(
            ItemKind kind,
            String id,
            String title,
            @Nullable Stage stage,
            Set<String> titled,
            Set<String> terms,
            List<ThemeId> themes,
            List<MissionId> missions) {
        String url() {
            return (kind == ItemKind.PRACTICE ? "/practices/" : "/lessons/") + id;
        }
    }

    private static final int FEW = 40;

    /// All of them, and how many name each term.
    record Books(List<Book> all, Map<String, Integer> naming) {
        /// How much it tells that two texts both name a term: more where few do. A collection with
        /// fewer practices and lessons counts as one of [#FEW], where not every term is common.
        double rarity(String term) {
            double books = Math.max(FEW, all.size());
            return Math.log(1 + books / naming.getOrDefault(term, 1));
        }
    }

    Books of(Viewer viewer) {
        List<Book> all = new ArrayList<>();
        practices.list(viewer, PracticeFilter.ALL, 0, MOST).stream()
                .filter(Practice::published)
                .map(this::book)
                .forEach(all::add);
        LessonFilter followed = new LessonFilter(FOLLOWED, Set.of(), Set.of(), false);
        lessons.list(viewer, followed, 0, MOST).stream().map(this::book).forEach(all::add);
        Map<String, Integer> naming = new HashMap<>();
        all.forEach(book -> book.terms().forEach(term -> naming.merge(term, 1, Integer::sum)));
        return new Books(all, naming);
    }

    private Book book(Practice practice) {
        String text =
                PracticeMarkup.passages(practice).stream()
                        .map(Passage::text)
                        .collect(Collectors.joining("\n"));
        return new Book(
                ItemKind.PRACTICE,
                practice.id().value(),
                practice.title(),
                null,
                terms(practice.title()),
                terms(practice.title() + "\n" + text),
                practice.text().themes(),
                practice.text().missions());
    }

    private Book book(Lesson lesson) {
        return new Book(
                ItemKind.LESSON,
                lesson.id().value(),
                lesson.title(),
                lesson.stage(),
                terms(lesson.title()),
                terms(lesson.title() + "\n" + lesson.text().statement()),
                lesson.text().themes(),
                lesson.text().missions());
    }

    /// What curators write is English or French.
    private Set<String> terms(String text) {
        return Stream.of(Language.ENGLISH, Language.FRENCH)
                .flatMap(language -> vocabulary.termsIn(text, language).stream())
                .map(Term::id)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
