package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Care;
import dev.hindsight.lessons.EvidenceGrade;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Revision;
import dev.hindsight.lessons.Sources;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fills the list of practices and the page of each.
@Singleton
final class PracticeAssembler {
    static final String PATH = "/practices";
    private static final int SIZE = 20;

    private final Practices practices;
    private final Proofs proofs;
    private final Themes themes;
    private final Cards cards;
    private final Pages pages;
    private final Citations citations;
    private final Sources sources;
    private final Clock clock;
    private final UsesAssembler uses;

    PracticeAssembler(
            Practices practices,
            Proofs proofs,
            Themes themes,
            Cards cards,
            Pages pages,
            Citations citations,
            Sources sources,
            Clock clock,
            UsesAssembler uses) {
        this.practices = practices;
        this.proofs = proofs;
        this.themes = themes;
        this.cards = cards;
        this.pages = pages;
        this.citations = citations;
        this.sources = sources;
        this.clock = clock;
        this.uses = uses;
    }

    PracticesPage all(HttpRequest<?> request) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        int page = Asked.page(request.getParameters());
        Optional<ThemeId> theme =
                request.getParameters()
                        .getFirst("theme")
                        .filter(ThemeId::isWellFormed)
                        .map(ThemeId::new);
        PracticeFilter filter = theme.map(PracticeFilter::theme).orElse(PracticeFilter.ALL);
        long count = practices.count(viewer, filter);
        Address address = Address.of(PATH).with("theme", theme.map(ThemeId::value).orElse(""));
        String first = address.toString();
        String other = first + (theme.isPresent() ? "&" : "?") + "page=";
        return new PracticesPage(
                pages.frame(request, Place.PRACTICES, m.text("nav.practices"), List.of()),
                m.count("count.practices", count),
                choices(viewer, theme, m),
                practices.list(viewer, filter, (page - 1) * SIZE, SIZE).stream()
                        .map(practice -> cards.of(practice, m))
                        .toList(),
                Paging.of(page, count, SIZE, number -> number == 1 ? first : other + number));
    }

    /// The themes with practices, each with how many it has.
    private List<Choice> choices(Viewer viewer, Optional<ThemeId> chosen, Messages m) {
        List<Choice> choices = new ArrayList<>();
        for (Themes.Placed placed : themes.all(m.language())) {
            ThemeId id = placed.theme().id();
            long count = practices.count(viewer, PracticeFilter.theme(id));
            boolean here = chosen.filter(id::equals).isPresent();
            if (count > 0 || here) {
                String label = placed.theme().label() + " (" + m.number(count) + ")";
                choices.add(new Choice(id.value(), label, here));
            }
        }
        return choices;
    }

    /// The newest state; empty where there is no such practice or the reader may not see it.
    Optional<PracticePage> one(HttpRequest<?> request, PracticeId id) {
        return practices
                .find(id, Viewers.of(request))
                .map(practice -> page(request, practice, null));
    }

    /// One state.
    ///
    /// @param problem why it was not restored; null where nobody tried
    Optional<PracticePage> old(
            HttpRequest<?> request, PracticeId id, int number, @Nullable String problem) {
        Viewer viewer = Viewers.of(request);
        Messages m = Pages.messages(request);
        int newest =
                practices.revisions(id, viewer).stream()
                        .mapToInt(Revision::number)
                        .max()
                        .orElse(number);
        return practices
                .revision(id, number, viewer)
                .map(practice ->
                        page(
                                request,
                                practice,
                                new PracticePage.Old(
                                        number,
                                        newest,
                                        m.moment(practice.revision().time()),
                                        problem)));
    }

    private PracticePage page(
            HttpRequest<?> request, Practice practice, PracticePage.@Nullable Old old) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        String address = Address.practice(practice.id().value());
        List<Link> above = new ArrayList<>(List.of(new Link(m.text("nav.practices"), PATH)));
        if (old != null) {
            above.add(new Link(practice.title(), address));
        }
        String title = old == null ? practice.title() : m.text("practice.revision", old.number());
        return new PracticePage(
                pages.frame(request, Place.PRACTICES, title, above),
                head(practice, address, m),
                Proofs.entry(proofs.render(practice.text(), viewer), m),
                grade(practice.text(), m),
                old == null ? uses.view(request, UsesAssembler.Applied.of(practice), null) : null,
                new Cite(citations.of(request, practice).text(), address),
                saved(practices.revisions(practice.id(), viewer), address, m),
                old);
    }

    private static List<PracticePage.Saved> saved(
            List<Revision> revisions, String address, Messages m) {
        int first = revisions.stream().mapToInt(Revision::number).min().orElse(0);
        return revisions.stream().map(revision -> saved(revision, first, address, m)).toList();
    }

    private PracticePage.Head head(Practice practice, String address, Messages m) {
        PracticeText text = practice.text();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.plain(m.text("fact.date"), m.date(text.date())));
        if (!text.missions().isEmpty()) {
            facts.add(
                    new Fact(
                            m.text("fact.mission"),
                            text.missions().stream()
                                    .map(id -> new Link(id.value(), Address.mission(id.value())))
                                    .toList()));
        }
        Care care = text.care();
        if (!care.steward().isEmpty()) {
            facts.add(Fact.plain(m.text("practice.steward"), care.steward()));
        }
        if (care.reviewBy() != null) {
            facts.add(
                    Fact.plain(m.text("practice.review"), m.date(PartialDate.of(care.reviewBy()))));
        }
        List<String> notes = new ArrayList<>();
        due(practice, m).ifPresent(notes::add);
        if (!practice.published()) {
            notes.add(m.text("practice.draft"));
        }
        if (!practice.label().equals(Label.PUBLIC)) {
            notes.add(m.label(practice.label()));
        }
        return new PracticePage.Head(
                practice.title(),
                address,
                facts,
                themes.marks(text.themes().stream().map(ThemeId::value).toList(), m.language()),
                notes);
    }

    private Optional<String> due(Practice practice, Messages m) {
        return practice.text()
                .care()
                .overdue(LocalDate.now(clock))
                .map(day -> m.text("practice.review.due", m.date(PartialDate.of(day))));
    }

    private PracticePage.Grade grade(PracticeText text, Messages m) {
        EvidenceGrade grade = EvidenceGrade.of(text, sources);
        return new PracticePage.Grade(
                switch (grade.level()) {
                    case NONE -> m.text("practice.grade.none");
                    case SINGLE -> m.text("practice.grade.single");
                    case RELATED -> m.text("practice.grade.related");
                    case INDEPENDENT -> m.text("practice.grade.independent");
                    case BROAD -> m.text("practice.grade.broad");
                },
                m.text(
                        "practice.grade.counts",
                        grade.sources(),
                        grade.origins(),
                        grade.missions(),
                        grade.worked(),
                        grade.failed()));
    }

    private static PracticePage.Saved saved(
            Revision revision, int first, String address, Messages m) {
        String how =
                switch (revision.origin()) {
                    case SITE -> m.text("practice.origin.site");
                    case IMPORT -> m.text("practice.origin.import");
                };
        return new PracticePage.Saved(
                new Link(
                        m.text("practice.revision", revision.number()),
                        address + "/revisions/" + revision.number()),
                m.moment(revision.time()),
                revision.author(),
                how,
                revision.number() == first
                        ? null
                        : address + "/revisions/" + revision.number() + "/changes");
    }
}
