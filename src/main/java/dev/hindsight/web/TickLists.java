package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.lessons.finder.CandidateKind;
import dev.hindsight.submissions.FormReader;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionLesson;
import dev.hindsight.submissions.SubmissionLessons;
import dev.hindsight.web.TicksView.Tick;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fills the lists of lessons that can be ticked.
@Singleton
final class TickLists {
    private static final int EMPTY = 2;
    private final SubmissionLessons lessons;

    TickLists(SubmissionLessons lessons) {
        this.lessons = lessons;
    }

    /// @param typed what stands in the form; empty for what is stored
    TicksView of(
            Submission submission, Viewer viewer, Optional<FormReader.Fields> typed, Messages m) {
        List<Tick> ticks = new ArrayList<>();
        List<String> own = new ArrayList<>();
        String spoken = Cards.lang(submission.understood().metadata().language());
        Optional<FormReader.Fields> sent =
                typed.filter(fields -> fields.one("lessons").isPresent());
        for (SubmissionLesson lesson : lessons.of(submission.id(), viewer)) {
            SubmissionLesson.Place place = lesson.place();
            if (place == null) {
                own.add(lesson.text());
                continue;
            }
            ticks.add(
                    new Tick(
                            ticks.size() + 1,
                            lesson.mark(),
                            CandidateKind.ofCode(place.kind())
                                    .map(kind -> FoundLessons.kind(kind, m))
                                    .orElse(place.kind()),
                            place(place, m),
                            sent.flatMap(fields -> fields.one("words-" + lesson.mark()))
                                    .orElse(lesson.text()),
                            spoken,
                            sent.map(fields -> fields.all("lesson").contains(lesson.mark()))
                                    .orElse(lesson.chosen())));
        }
        if (sent.isPresent()) {
            own = new ArrayList<>(sent.get().all("own"));
            own.removeIf(String::isBlank);
        }
        for (int i = 0; i < EMPTY; i++) {
            own.add("");
        }
        return new TicksView(ticks, own);
    }

    /// The words of those that are chosen.
    List<String> chosen(Submission submission, Viewer viewer) {
        return lessons.of(submission.id(), viewer).stream()
                .filter(SubmissionLesson::chosen)
                .map(SubmissionLesson::text)
                .toList();
    }

    private static String place(SubmissionLesson.Place place, Messages m) {
        Integer page = place.page();
        String where =
                page == null
                        ? m.text("place.passage", place.passage())
                        : m.text("place.page", page);
        return place.section().isEmpty() ? where : where + " · " + place.section().getLast();
    }
}
