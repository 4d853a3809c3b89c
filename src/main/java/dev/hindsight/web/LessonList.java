package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Stage;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fills the list of lessons.
@Singleton
final class LessonList {
    private static final int SIZE = 20;

    private final Lessons lessons;
    private final Cards cards;
    private final Themes themes;
    private final Names names;
    private final Pages pages;

    LessonList(Lessons lessons, Cards cards, Themes themes, Names names, Pages pages) {
        this.lessons = lessons;
        this.cards = cards;
        this.themes = themes;
        this.names = names;
        this.pages = pages;
    }

    LessonsPage page(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        int page = Asked.page(request.getParameters());
        LessonFilter filter = filter(request);
        long count = lessons.count(viewer, filter);
        LocalDate today = lessons.today();
        String first = address(filter).toString();
        return new LessonsPage(
                pages.frame(request, Frame.Place.LESSONS, m.text("nav.lessons"), List.of()),
                m.count("count.lessons", count),
                stages(viewer, filter, m),
                themes(filter, m),
                missions(filter, m),
                late(viewer, filter, m),
                lessons.list(viewer, filter, (page - 1) * SIZE, SIZE).stream()
                        .map(it -> cards.of(it, LessonAssembler.late(it, today, viewer, m), m))
                        .toList(),
                Paging.of(
                        page,
                        count,
                        SIZE,
                        number ->
                                number == 1
                                        ? first
                                        : address(filter)
                                                .with("page", String.valueOf(number))
                                                .toString()));
    }

    private static LessonFilter filter(HttpRequest<?> request) {
        return new LessonFilter(
                one(request, "state").flatMap(Stage::ofCode).map(Set::of).orElse(Set.of()),
                one(request, "theme")
                        .filter(ThemeId::isWellFormed)
                        .map(ThemeId::new)
                        .map(Set::of)
                        .orElse(Set.of()),
                one(request, "mission")
                        .filter(MissionId::isWellFormed)
                        .map(MissionId::new)
                        .map(Set::of)
                        .orElse(Set.of()),
                one(request, "overdue").filter("true"::equals).isPresent());
    }

    private static Optional<String> one(HttpRequest<?> request, String name) {
        return request.getParameters().getFirst(name);
    }

    private static Address address(LessonFilter filter) {
        Address address = Address.of(LessonsController.PATH);
        filter.stages().forEach(stage -> address.with("state", stage.code()));
        filter.themes().forEach(theme -> address.with("theme", theme.value()));
        filter.missions().forEach(mission -> address.with("mission", mission.value()));
        return address.with("overdue", filter.overdue() ? "true" : "");
    }

    /// The states with how many lessons they would give.
    private List<Choice> stages(Viewer viewer, LessonFilter filter, Messages m) {
        LessonFilter others =
                new LessonFilter(Set.of(), filter.themes(), filter.missions(), filter.overdue());
        Map<Stage, Long> counts = lessons.stages(viewer, others);
        return Arrays.stream(Stage.values())
                .filter(it -> counts.containsKey(it) || filter.stages().contains(it))
                .map(it ->
                        new Choice(
                                it.code(),
                                m.text(
                                        "lessons.staged",
                                        m.text("lesson.stage." + it.code()),
                                        m.number(counts.getOrDefault(it, 0L))),
                                filter.stages().contains(it)))
                .toList();
    }

    /// How many lessons of a theme there are in each state, each with the way to them.
    static List<Link> byStage(Map<Stage, Long> counts, String theme, Messages m) {
        return counts.entrySet().stream()
                .map(it -> {
                    Address address =
                            Address.of(LessonsController.PATH)
                                    .with("state", it.getKey().code())
                                    .with("theme", theme);
                    String name = m.text("lesson.stage." + it.getKey().code());
                    return new Link(
                            m.text("lessons.staged", name, m.number(it.getValue())),
                            address.toString());
                })
                .toList();
    }

    private List<Choice> themes(LessonFilter filter, Messages m) {
        return themes.all(m.language()).stream()
                .map(it ->
                        new Choice(
                                it.theme().id().value(),
                                it.theme().label(),
                                filter.themes().contains(it.theme().id())))
                .toList();
    }

    private List<Choice> missions(LessonFilter filter, Messages m) {
        return names.missions(m.language()).stream()
                .map(it ->
                        new Choice(
                                it.id().value(),
                                it.id().value(),
                                filter.missions().contains(it.id())))
                .toList();
    }

    private List<Link> late(Viewer viewer, LessonFilter filter, Messages m) {
        long count = lessons.count(viewer, new LessonFilter(Set.of(), Set.of(), Set.of(), true));
        List<Link> late = new ArrayList<>();
        if (filter.overdue()) {
            late.add(new Link(m.text("lessons.overdue"), null));
        } else if (count > 0) {
            late.add(
                    new Link(
                            m.count("lessons.late", count),
                            LessonsController.PATH + "?overdue=true"));
        }
        return late;
    }
}
