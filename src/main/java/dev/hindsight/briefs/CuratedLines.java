package dev.hindsight.briefs;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonAction;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeMarkup;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Stage;
import dev.hindsight.search.Survey.Item;
import dev.hindsight.search.Survey.Match;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Draws lines from practices and lessons: of a practice the first sentence under each heading that
/// says what worked, what to know or what goes wrong; of a lesson the first of its statement.
@Singleton
final class CuratedLines {
    private static final Pattern LINES = Pattern.compile("\\s+");

    /// "No early recruitment drive is reported": says that there is nothing to say.
    private static final Pattern NOTHING =
            Pattern.compile("^(?:no|none|nothing|not|nobody|little)\\b", Pattern.CASE_INSENSITIVE);

    /// What was asked for, and not tried: it worked nowhere yet.
    private static final Pattern UNTRIED =
            Pattern.compile(
                    "\\b(?:propos\\w+|advice|advis\\w+|suggest\\w+|recommend\\w+|remedy|wants?"
                            + "|asks?|asked|should|would|not (?:used|tried|report)"
                            + "|conseil\\w*|recommand\\w+|devrait|devraient)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final Practices practices;
    private final Lessons lessons;

    CuratedLines(Practices practices, Lessons lessons) {
        this.practices = practices;
        this.lessons = lessons;
    }

    /// Lines of a practice, at most one for each part; none where the viewer may not see it.
    ///
    /// @param match its best passage
    List<Drawn> practice(Item item, Match match, Viewer viewer) {
        List<Passage> passages =
                practices
                        .find(new PracticeId(item.id()), viewer)
                        .map(PracticeMarkup::passages)
                        .orElse(List.of());
        List<Drawn> drawn = new ArrayList<>();
        Set<Part> had = EnumSet.noneOf(Part.class);
        for (Passage passage : passages) {
            Optional<Part> part = part(passage).filter(it -> !had.contains(it));
            Optional<String> sentence = part.flatMap(it -> first(passage.text(), it));
            if (sentence.isPresent()) {
                had.add(part.get());
                Line.Why why = new Line.Why(Basis.PRACTICE, passage.section().getLast());
                drawn.add(
                        new Drawn(
                                line(part.get(), sentence.get(), passage, item, why, null),
                                match,
                                match.score()));
            }
        }
        return drawn;
    }

    private static Optional<Part> part(Passage passage) {
        if (passage.section().isEmpty() || passage.kind() == PassageKind.FOOTNOTE) {
            return Optional.empty();
        }
        String heading = passage.section().getLast().toLowerCase(Locale.ROOT);
        if (heading.contains("work") || heading.contains("marché")) {
            return Optional.of(Part.WORKED);
        }
        if (heading.contains("pitfall") || heading.contains("fail") || heading.contains("écueil")) {
            return Optional.of(Part.FAILED);
        }
        return heading.contains("why") || heading.contains("pourquoi")
                ? Optional.of(Part.KNOW)
                : Optional.empty();
    }

    private static Optional<String> first(String text, Part part) {
        return Wording.sentences(text).stream()
                .filter(Wording::whole)
                .filter(sentence -> !Wording.leans(sentence))
                .filter(sentence -> !NOTHING.matcher(sentence).find())
                .filter(sentence -> part != Part.WORKED || !UNTRIED.matcher(sentence).find())
                .findFirst();
    }

    /// The line of a lesson; empty where the viewer may not see it, and where it is closed.
    Optional<Drawn> lesson(Item item, Match match, Viewer viewer) {
        return lessons.find(new LessonId(item.id()), viewer)
                .flatMap(lesson ->
                        part(lesson.stage()).map(part -> drawn(part, lesson, item, match)));
    }

    private static Optional<Part> part(Stage stage) {
        return switch (stage) {
            case IDENTIFIED, ASSIGNED -> Optional.of(Part.OPEN);
            case IMPLEMENTED, EMBEDDED -> Optional.of(Part.KNOW);
            case OBSERVATION, REJECTED, SUPERSEDED, OVERTAKEN -> Optional.empty();
        };
    }

    private static Drawn drawn(Part part, Lesson lesson, Item item, Match match) {
        String statement = LINES.matcher(lesson.text().statement()).replaceAll(" ");
        Passage passage =
                new Passage(
                        1,
                        null,
                        List.of(),
                        null,
                        PassageKind.PARAGRAPH,
                        Language.UNKNOWN,
                        statement);
        List<LessonAction> open =
                lesson.state().actions().stream().filter(LessonAction::open).toList();
        Optional<LocalDate> due =
                open.stream().map(LessonAction::due).min(Comparator.naturalOrder());
        Line.Progress progress = new Line.Progress(lesson.stage(), open.size(), due.orElse(null));
        Line.Why why = new Line.Why(Basis.FOLLOWED, "");
        String first = Wording.sentences(statement).getFirst();
        return new Drawn(line(part, first, passage, item, why, progress), match, match.score());
    }

    private static Line line(
            Part part,
            String sentence,
            Passage passage,
            Item item,
            Line.Why why,
            Line.@Nullable Progress progress) {
        Line.Place place =
                new Line.Place(passage.number(), null, null, item.url() + "#n" + passage.number());
        return new Line(
                part, sentence, passage.language(), Line.Source.of(item), place, why, progress);
    }
}
