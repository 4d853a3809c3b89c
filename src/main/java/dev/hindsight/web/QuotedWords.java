package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Redaction;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.Practices;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds lessons and practices that still hold words which were taken out of a document: people
/// wrote them, so people change them.
@Singleton
final class QuotedWords {
    private static final int BATCH = 1_000;
    private final Lessons lessons;
    private final Practices practices;

    QuotedWords(Lessons lessons, Practices practices) {
        this.lessons = lessons;
        this.practices = practices;
    }

    List<Link> quoting(List<Redaction> decisions, Viewer viewer) {
        Set<String> gone =
                decisions.stream()
                        .filter(Redaction::isRemoved)
                        .map(one -> small(one.words()))
                        .collect(Collectors.toSet());
        List<Link> found = new ArrayList<>();
        if (!gone.isEmpty()) {
            lessons(gone, viewer, found);
            practices(gone, viewer, found);
        }
        return found;
    }

    private void lessons(Set<String> gone, Viewer viewer, List<Link> found) {
        int from = 0;
        List<Lesson> some = lessons.list(viewer, LessonFilter.ALL, from, BATCH);
        while (!some.isEmpty()) {
            for (Lesson one : some) {
                if (holds(one.text().toString(), gone)) {
                    found.add(new Link(one.title(), Address.lesson(one.id().value())));
                }
            }
            from += some.size();
            some = lessons.list(viewer, LessonFilter.ALL, from, BATCH);
        }
    }

    private void practices(Set<String> gone, Viewer viewer, List<Link> found) {
        int from = 0;
        List<Practice> some = practices.list(viewer, PracticeFilter.ALL, from, BATCH);
        while (!some.isEmpty()) {
            for (Practice one : some) {
                if (holds(one.text().toString(), gone)) {
                    found.add(new Link(one.title(), Address.practice(one.id().value())));
                }
            }
            from += some.size();
            some = practices.list(viewer, PracticeFilter.ALL, from, BATCH);
        }
    }

    private static boolean holds(String text, Set<String> gone) {
        String small = small(text);
        return gone.stream().anyMatch(small::contains);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
