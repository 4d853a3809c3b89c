package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.gaps.Items;
import dev.hindsight.gaps.Searches;
import dev.hindsight.gaps.Survey;
import dev.hindsight.gaps.Surveys;
import dev.hindsight.gaps.Unanswered;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills the pages of searches without result and of surveys of practice.
@Singleton
final class SurveyAssembler {
    private static final int SIZE = 50;

    private final Searches searches;
    private final Surveys surveys;
    private final Items items;
    private final Pages pages;
    private final Clock clock;

    SurveyAssembler(Searches searches, Surveys surveys, Items items, Pages pages, Clock clock) {
        this.searches = searches;
        this.surveys = surveys;
        this.items = items;
        this.pages = pages;
        this.clock = clock;
    }

    SearchesPage all(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        int page = Asked.page(request.getParameters());
        List<Survey> asked = surveys.list(viewer);
        Map<String, Survey> byWords =
                asked.stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.wanted().words(), it -> it, (one, _) -> one));
        long count = searches.count(viewer);
        return new SearchesPage(
                pages.frame(request, Place.SEARCHES, m.text("searches.title"), List.of()),
                asked.stream().map(survey -> row(survey, m)).toList(),
                m.count("searches.count", count),
                searches.list(viewer, (page - 1) * SIZE, SIZE).stream()
                        .map(one -> row(one, byWords.get(one.words()), m))
                        .toList(),
                Paging.of(
                        page,
                        count,
                        SIZE,
                        number ->
                                Address.of(SearchesController.PATH)
                                        .with("page", number == 1 ? "" : String.valueOf(number))
                                        .toString()));
    }

    private SearchesPage.SurveyRow row(Survey survey, Messages m) {
        return new SearchesPage.SurveyRow(
                link(survey), survey.wanted().owner(), due(survey, m), state(survey, m));
    }

    private static SearchesPage.Row row(Unanswered one, @Nullable Survey survey, Messages m) {
        return new SearchesPage.Row(
                one.words(),
                m.number(one.times()),
                m.date(PartialDate.of(one.latest())),
                Address.of("/search").with("q", one.words()).with("again", "true").toString(),
                survey == null ? null : new Link(state(survey, m), address(survey)),
                Address.of(SearchesController.PATH + "/new").with("q", one.words()).toString());
    }

    private static String state(Survey survey, Messages m) {
        return m.text("survey.state." + survey.state().code());
    }

    private static String address(Survey survey) {
        return SearchesController.PATH + "/" + survey.id();
    }

    private static Link link(Survey survey) {
        return new Link(survey.wanted().question(), address(survey));
    }

    private String due(Survey survey, Messages m) {
        LocalDate due = survey.wanted().due();
        String day = m.date(PartialDate.of(due));
        boolean late =
                survey.state() == Survey.State.OPEN
                        && due.isBefore(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        return late ? m.text("survey.late", day) : day;
    }

    SurveyFormPage form(HttpRequest<?> request, List<Link> problems, Map<String, String> values) {
        String title = Pages.messages(request).text("survey.new");
        return new SurveyFormPage(frame(request, title), problems, values);
    }

    /// @param problem why what was sent was not done; null where nothing was
    SurveyPage one(HttpRequest<?> request, Survey survey, @Nullable Link problem) {
        Messages m = Pages.messages(request);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.plain(m.text("survey.owner"), survey.wanted().owner()));
        facts.add(Fact.plain(m.text("survey.due"), due(survey, m)));
        String day = m.date(PartialDate.of(survey.at().atZone(ZoneOffset.UTC).toLocalDate()));
        facts.add(
                Fact.plain(m.text("survey.asked"), m.text("survey.asked.by", survey.asker(), day)));
        if (!survey.wanted().words().isEmpty()) {
            facts.add(Fact.plain(m.text("survey.words"), survey.wanted().words()));
        }
        return new SurveyPage(
                frame(request, survey.wanted().question()),
                address(survey),
                state(survey, m),
                survey.state() == Survey.State.OPEN,
                facts,
                answer(survey, Viewers.of(request), m),
                survey.reason(),
                problem);
    }

    private @Nullable Link answer(Survey survey, Viewer viewer, Messages m) {
        String key = survey.answer();
        if (key.isEmpty()) {
            return null;
        }
        return items.title(key, viewer)
                .map(title -> new Link(title, "/" + key.replace(":", "s/")))
                .orElseGet(() -> new Link(m.text("survey.answer.gone"), null));
    }

    private Frame frame(HttpRequest<?> request, String title) {
        Link list =
                new Link(Pages.messages(request).text("searches.title"), SearchesController.PATH);
        return pages.frame(request, Place.SEARCHES, title, List.of(list));
    }
}
