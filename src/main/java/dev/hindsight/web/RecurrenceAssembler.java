package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.briefs.recurrence.Group;
import dev.hindsight.briefs.recurrence.Judgement;
import dev.hindsight.briefs.recurrence.NotLearned;
import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.briefs.recurrence.Said;
import dev.hindsight.briefs.recurrence.Tie;
import dev.hindsight.briefs.recurrence.TimeLine;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.web.RecurrenceView.BeforeView;
import dev.hindsight.web.RecurrenceView.SayingView;
import dev.hindsight.web.RecurrenceView.StillView;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says in words where and when a lesson was said, and what was not learned.
@Singleton
final class RecurrenceAssembler {
    private static final int OFFERED = 5;
    private static final int SHOWN = 3;

    private final Recurrences recurrences;
    private final Lessons lessons;

    RecurrenceAssembler(Recurrences recurrences, Lessons lessons) {
        this.recurrences = recurrences;
        this.lessons = lessons;
    }

    /// The time line of a lesson; null where it was said once, for whoever cannot link it.
    @Nullable RecurrenceView timeLine(Lesson lesson, Viewer viewer, Messages m) {
        return recurrences
                .of(lesson.id(), viewer)
                .filter(line -> viewer.mayCurate() || line.group().said().size() > 1)
                .map(line -> view(lesson.id(), line, viewer, m))
                .orElse(null);
    }

    private RecurrenceView view(LessonId id, TimeLine line, Viewer viewer, Messages m) {
        boolean curates = viewer.mayCurate();
        List<SayingView> said =
                line.group().said().stream()
                        .map(one ->
                                one.id().equals(id)
                                        ? here(one, m)
                                        : saying(
                                                one,
                                                curates ? tie(line.ties().get(one.id()), m) : "",
                                                curates ? compare(id, one.id()) : null,
                                                m))
                        .toList();
        List<SayingView> apart =
                line.apart().stream().flatMap(it -> apart(id, it, viewer, m).stream()).toList();
        return new RecurrenceView(summary(line.group(), m), said, apart, curates ? path(id) : null);
    }

    private Optional<SayingView> apart(
            LessonId id, Judgement judgement, Viewer viewer, Messages m) {
        LessonId other =
                judgement.pair().one().equals(id)
                        ? judgement.pair().other()
                        : judgement.pair().one();
        return lessons.find(other, viewer)
                .map(lesson ->
                        new SayingView(
                                m.date(lesson.text().date()),
                                new Link(lesson.title(), Address.lesson(other.value())),
                                facts(lesson.text().missions(), lesson.stage().code(), m),
                                m.text(
                                        "recurrence.apart.by",
                                        judgement.actor(),
                                        judgement.reason()),
                                compare(id, other)));
    }

    static String path(LessonId id) {
        return Address.lesson(id.value()) + "/recurrence";
    }

    private static String compare(LessonId id, LessonId other) {
        return Address.of(path(id)).with("with", other.value()).toString();
    }

    static String tie(@Nullable Tie tie, Messages m) {
        return switch (tie) {
            case null -> m.text("recurrence.tie.through");
            case Tie.Confirmed(Judgement it) ->
                    m.text("recurrence.tie.confirmed", it.actor(), it.reason());
            case Tie.Succeeded _ -> m.text("recurrence.tie.succeeded");
            case Tie.Found(double score) ->
                    m.text("recurrence.tie.found", m.number(Math.round(score * 100)));
        };
    }

    private static SayingView here(Said said, Messages m) {
        return new SayingView(
                m.date(said.date()),
                new Link(said.title(), null),
                facts(said.missions(), said.stage().code(), m),
                "",
                null);
    }

    static SayingView saying(Said said, Messages m) {
        return saying(said, "", null, m);
    }

    private static SayingView saying(Said said, String tie, @Nullable String compare, Messages m) {
        return new SayingView(
                m.date(said.date()),
                new Link(said.title(), Address.lesson(said.id().value())),
                facts(said.missions(), said.stage().code(), m),
                tie,
                compare);
    }

    private static String facts(List<MissionId> missions, String stage, Messages m) {
        String state = m.text("lesson.stage." + stage);
        return missions.isEmpty()
                ? state
                : missions.stream().map(MissionId::value).collect(Collectors.joining(", "))
                        + " · "
                        + state;
    }

    /// "Identified 4 times in 3 missions since 2004, implemented 0".
    static String summary(Group group, Messages m) {
        if (group.times() == 0) {
            return m.text("recurrence.never");
        }
        List<String> parts = new ArrayList<>(List.of(m.count("recurrence.times", group.times())));
        if (!group.missions().isEmpty()) {
            parts.add(m.count("recurrence.missions", group.missions().size()));
        }
        group.since().ifPresent(date -> parts.add(m.text("recurrence.since", date.year())));
        return m.text("recurrence.summary", String.join(" ", parts), group.implemented());
    }

    /// What was said before that is like a text.
    ///
    /// @param itself the lesson that is being edited; null for a new one
    List<SayingView> before(
            String title, String text, @Nullable LessonId itself, Viewer viewer, Messages m) {
        return recurrences.before(title, text, viewer, OFFERED + 1).stream()
                .filter(alike -> !alike.said().id().equals(itself))
                .limit(OFFERED)
                .map(alike -> saying(alike.said(), summary(alike.group(), m), null, m))
                .toList();
    }

    /// As [#before], for each of several texts; those that nothing is like are left out.
    List<BeforeView> before(List<String> texts, Viewer viewer, Messages m) {
        return texts.stream()
                .map(text -> new BeforeView(text, before("", text, null, viewer, m)))
                .filter(view -> !view.said().isEmpty())
                .toList();
    }

    /// What was not learned at all, with the lessons said most often; null where there is nothing.
    @Nullable StillView still(Viewer viewer, Messages m) {
        NotLearned index = recurrences.notLearned(viewer, Set.of(), null, 0, 1_000);
        List<SayingView> most =
                index.groups().stream()
                        .sorted(Comparator.comparingInt((Group group) -> -group.times()))
                        .limit(SHOWN)
                        .map(group -> saying(group.newest(), summary(group, m), null, m))
                        .toList();
        return still(index, Address.of(NotLearnedController.PATH), most, m);
    }

    /// What was not learned about some themes.
    @Nullable StillView still(ThemeId shown, Set<ThemeId> themes, Viewer viewer, Messages m) {
        NotLearned index = recurrences.notLearned(viewer, themes, null, 0, 0);
        Address all = Address.of(NotLearnedController.PATH).with("theme", shown.value());
        return still(index, all, List.of(), m);
    }

    /// What was not learned of a mission.
    @Nullable StillView still(MissionId mission, Viewer viewer, Messages m) {
        NotLearned index = recurrences.notLearned(viewer, Set.of(), mission, 0, 0);
        Address all = Address.of(NotLearnedController.PATH).with("mission", mission.value());
        return still(index, all, List.of(), m);
    }

    private static @Nullable StillView still(
            NotLearned index, Address all, List<SayingView> lessons, Messages m) {
        return index.lessons() == 0
                ? null
                : new StillView(figure(index, m), all.toString(), lessons);
    }

    /// "12 of 40 lessons, identified 30 times since 2004, are not learned".
    static String figure(NotLearned index, Messages m) {
        String since =
                index.since().map(date -> " " + m.text("recurrence.since", date.year())).orElse("");
        return m.text(
                "not-learned.figure",
                m.number(index.lessons()),
                m.count("not-learned.counted", index.counted()),
                m.count("not-learned.times", index.times()) + since);
    }
}
