package dev.hindsight.web;

import dev.hindsight.access.Access;
import dev.hindsight.access.Viewer;
import dev.hindsight.access.Whom;
import dev.hindsight.briefs.recurrence.Group;
import dev.hindsight.briefs.recurrence.NotLearned;
import dev.hindsight.briefs.recurrence.Recurrences;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `/not-learned`: lessons that were identified and that nobody has implemented.
@Controller("/not-learned")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NotLearnedController {
    static final String PATH = "/not-learned";
    private static final int SIZE = 20;

    private final Recurrences recurrences;
    private final Themes themes;
    private final Names names;
    private final Pages pages;

    NotLearnedController(Recurrences recurrences, Themes themes, Names names, Pages pages) {
        this.recurrences = recurrences;
        this.themes = themes;
        this.names = names;
        this.pages = pages;
    }

    /// What is asked for.
    ///
    /// @param theme null for all
    /// @param mission null for all
    private record Wanted(@Nullable ThemeId theme, @Nullable MissionId mission) {
        Address address() {
            return Address.of(PATH)
                    .with("theme", theme == null ? "" : theme.value())
                    .with("mission", mission == null ? "" : mission.value());
        }
    }

    @Access(Whom.ANYONE)
    @Get
    HttpResponse<String> index(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        int page = Asked.page(request.getParameters());
        Wanted wanted = wanted(request);
        Set<ThemeId> below = themes.with(wanted.theme(), m.language());
        NotLearned index =
                recurrences.notLearned(viewer, below, wanted.mission(), (page - 1) * SIZE, SIZE);
        String first = wanted.address().toString();
        return pages.show(
                request,
                "not-learned",
                new NotLearnedPage(
                        pages.frame(
                                request,
                                Frame.Place.LESSONS,
                                m.text("not-learned.title"),
                                List.of(new Link(m.text("nav.lessons"), LessonsController.PATH))),
                        index.counted() == 0 ? "" : RecurrenceAssembler.figure(index, m),
                        share(index, m),
                        themes(index, wanted, m),
                        missions(index, wanted, m),
                        index.groups().stream().map(group -> entry(group, m)).toList(),
                        Paging.of(
                                page,
                                index.lessons(),
                                SIZE,
                                number ->
                                        number == 1
                                                ? first
                                                : wanted.address()
                                                        .with("page", String.valueOf(number))
                                                        .toString())));
    }

    private static Wanted wanted(HttpRequest<?> request) {
        return new Wanted(
                one(request, "theme").filter(ThemeId::isWellFormed).map(ThemeId::new).orElse(null),
                one(request, "mission")
                        .filter(MissionId::isWellFormed)
                        .map(MissionId::new)
                        .orElse(null));
    }

    private static Optional<String> one(HttpRequest<?> request, String name) {
        return request.getParameters().getFirst(name);
    }

    private static String share(NotLearned index, Messages m) {
        return index.counted() == 0
                ? ""
                : m.text(
                        "not-learned.share",
                        m.number(Math.round(100.0 * index.lessons() / index.counted())));
    }

    private List<Choice> themes(NotLearned index, Wanted wanted, Messages m) {
        return themes.all(m.language()).stream()
                .map(Themes.Placed::theme)
                .filter(theme ->
                        index.themes().containsKey(theme.id()) || theme.id().equals(wanted.theme()))
                .map(theme ->
                        choice(
                                theme.id().value(),
                                theme.label(),
                                index.themes().getOrDefault(theme.id(), 0),
                                theme.id().equals(wanted.theme()),
                                m))
                .toList();
    }

    private List<Choice> missions(NotLearned index, Wanted wanted, Messages m) {
        return names.missions(m.language()).stream()
                .filter(it ->
                        index.missions().containsKey(it.id()) || it.id().equals(wanted.mission()))
                .map(it ->
                        choice(
                                it.id().value(),
                                it.id().value(),
                                index.missions().getOrDefault(it.id(), 0),
                                it.id().equals(wanted.mission()),
                                m))
                .toList();
    }

    private static Choice choice(
            String value, String label, int count, boolean chosen, Messages m) {
        return new Choice(value, m.text("lessons.staged", label, m.number(count)), chosen);
    }

    private NotLearnedPage.Entry entry(Group group, Messages m) {
        return new NotLearnedPage.Entry(
                new Link(group.newest().title(), Address.lesson(group.newest().id().value())),
                RecurrenceAssembler.summary(group, m),
                themes.marks(group.themes().stream().map(ThemeId::value).toList(), m.language()),
                group.said().size() == 1
                        ? List.of()
                        : group.said().stream()
                                .map(said -> RecurrenceAssembler.saying(said, m))
                                .toList());
    }
}
