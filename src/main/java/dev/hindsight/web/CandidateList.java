package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.CandidateFilter;
import dev.hindsight.lessons.CandidateReader;
import dev.hindsight.lessons.Candidates;
import dev.hindsight.lessons.FoundLesson;
import dev.hindsight.lessons.finder.CandidateKind;
import dev.hindsight.web.CandidatesPage.Entry;
import dev.hindsight.web.CandidatesPage.Picks;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fills the list of what was found in all documents.
@Singleton
final class CandidateList {
    private static final int SIZE = 20;

    private final Candidates candidates;
    private final CandidateReader reader;
    private final Documents documents;
    private final FoundLessons views;
    private final Themes themes;
    private final Names names;
    private final Pages pages;

    CandidateList(
            Candidates candidates,
            CandidateReader reader,
            Documents documents,
            FoundLessons views,
            Themes themes,
            Names names,
            Pages pages) {
        this.candidates = candidates;
        this.reader = reader;
        this.documents = documents;
        this.views = views;
        this.themes = themes;
        this.names = names;
        this.pages = pages;
    }

    CandidatesPage page(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        int page = Asked.page(request.getParameters());
        CandidateFilter filter = filter(request);
        long count = candidates.count(viewer, filter);
        String here = address(filter, page);
        return new CandidatesPage(
                pages.frame(request, Frame.Place.CANDIDATES, m.text("candidates.title"), List.of()),
                filter.dismissed()
                        ? m.count("candidates.dismissed.count", count)
                        : m.count("candidates.count", count),
                late(m, viewer),
                new Picks(
                        kinds(filter, m),
                        themes(filter, m),
                        missions(filter, m),
                        filter.dismissed()),
                candidates.list(viewer, filter, (page - 1) * SIZE, SIZE).stream()
                        .flatMap(found -> entry(found, here, viewer, m).stream())
                        .toList(),
                Paging.of(page, count, SIZE, number -> address(filter, number)));
    }

    /// What has not been read, in words; null where all has.
    private @Nullable String late(Messages m, Viewer viewer) {
        long waiting = reader.waiting();
        long failed =
                viewer.mayCurate()
                        ? reader.failures().keySet().stream()
                                .filter(id -> documents.find(id, viewer).isPresent())
                                .count()
                        : 0;
        String waits = waiting == 0 ? "" : m.count("candidates.waiting", waiting);
        String fails = failed == 0 ? "" : m.count("candidates.failed", failed);
        String both = (waits + " " + fails).strip();
        return both.isEmpty() ? null : both;
    }

    private Optional<Entry> entry(FoundLesson found, String here, Viewer viewer, Messages m) {
        return documents
                .find(found.document(), viewer)
                .map(document -> entry(found, document, here, m));
    }

    private Entry entry(FoundLesson found, Document document, String here, Messages m) {
        String address = Address.document(document.id().value());
        String number = String.valueOf(found.candidate().passage().number());
        String href = Address.of(address).with("n", number).fragment("n" + number);
        return new Entry(
                new Link(document.metadata().title(), address),
                Cards.facts(
                        null,
                        document.metadata().missions().stream().map(MissionId::value).toList(),
                        document.metadata().date(),
                        m),
                views.of(found, document, href, here, m));
    }

    private static CandidateFilter filter(HttpRequest<?> request) {
        return new CandidateFilter(
                FoundLessons.asked(request).map(Set::of).orElse(Set.of()),
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
                one(request, "dismissed").filter("true"::equals).isPresent());
    }

    private static Optional<String> one(HttpRequest<?> request, String name) {
        return request.getParameters().getFirst(name);
    }

    private static String address(CandidateFilter filter, int page) {
        Address address = Address.of(CandidatesController.PATH);
        filter.kinds().forEach(kind -> address.with("kind", kind.code()));
        filter.themes().forEach(theme -> address.with("theme", theme.value()));
        filter.missions().forEach(mission -> address.with("mission", mission.value()));
        return address.with("dismissed", filter.dismissed() ? "true" : "")
                .with("page", page == 1 ? "" : String.valueOf(page))
                .toString();
    }

    private static List<Choice> kinds(CandidateFilter filter, Messages m) {
        return Arrays.stream(CandidateKind.values())
                .map(kind ->
                        new Choice(
                                kind.code(),
                                FoundLessons.kind(kind, m),
                                filter.kinds().contains(kind)))
                .toList();
    }

    private List<Choice> themes(CandidateFilter filter, Messages m) {
        return themes.all(m.language()).stream()
                .filter(it -> it.theme().children().isEmpty())
                .map(it ->
                        new Choice(
                                it.theme().id().value(),
                                it.theme().label(),
                                filter.themes().contains(it.theme().id())))
                .toList();
    }

    private List<Choice> missions(CandidateFilter filter, Messages m) {
        return names.missions(m.language()).stream()
                .map(it ->
                        new Choice(
                                it.id().value(),
                                it.id().value(),
                                filter.missions().contains(it.id())))
                .toList();
    }
}
