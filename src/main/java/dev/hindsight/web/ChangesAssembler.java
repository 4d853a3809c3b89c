package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.PracticeText;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Revision;
import dev.hindsight.web.ChangesPage.Row;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fills the page that compares a revision with the one before it.
@Singleton
final class ChangesAssembler {
    private final Practices practices;
    private final Pages pages;

    ChangesAssembler(Practices practices, Pages pages) {
        this.practices = practices;
        this.pages = pages;
    }

    /// Empty where there is no such revision for this reader, or none before it.
    Optional<ChangesPage> of(HttpRequest<?> request, PracticeId id, int number) {
        Viewer viewer = Viewers.of(request);
        Optional<Practice> after = practices.revision(id, number, viewer);
        Optional<Practice> before =
                practices.revisions(id, viewer).stream()
                        .map(Revision::number)
                        .filter(other -> other < number)
                        .max(Integer::compare)
                        .flatMap(other -> practices.revision(id, other, viewer));
        return after.flatMap(now -> before.map(then -> page(request, then, now)));
    }

    private ChangesPage page(HttpRequest<?> request, Practice before, Practice after) {
        Messages m = Pages.messages(request);
        String address = Address.practice(after.id().value());
        int then = before.revision().number();
        int now = after.revision().number();
        return new ChangesPage(
                pages.frame(
                        request,
                        Place.PRACTICES,
                        m.text("practice.changes.title", then, now),
                        List.of(
                                new Link(m.text("nav.practices"), PracticeAssembler.PATH),
                                new Link(after.title(), address))),
                address,
                m.text("practice.changes.before", then),
                m.text("practice.changes.after", now),
                rows(before.text(), after.text(), m));
    }

    private static List<Row> rows(PracticeText then, PracticeText now, Messages m) {
        List<Row> rows = new ArrayList<>();
        add(rows, m.text("practice.title"), then.title(), now.title());
        add(rows, m.text("card.themes"), list(then.themes()), list(now.themes()));
        add(rows, m.text("nav.missions"), list(then.missions()), list(now.missions()));
        add(rows, m.text("fact.date"), then.date().toString(), now.date().toString());
        add(rows, m.text("practice.status"), then.status().code(), now.status().code());
        add(rows, m.text("fact.label"), then.label().value(), now.label().value());
        add(rows, m.text("practice.steward"), then.care().steward(), now.care().steward());
        add(rows, m.text("practice.review"), review(then), review(now));
        add(rows, "", then.body(), now.body());
        add(rows, m.text("practice.evidence"), evidence(then), evidence(now));
        return rows;
    }

    private static void add(List<Row> rows, String part, String then, String now) {
        rows.addAll(TextChanges.of(part, then, now));
    }

    private static String list(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String review(PracticeText text) {
        return text.care().reviewBy() == null ? "" : String.valueOf(text.care().reviewBy());
    }

    private static String evidence(PracticeText text) {
        return text.evidence().stream()
                .map(one -> one.reference() + ": " + one.shows())
                .collect(Collectors.joining("\n"));
    }
}
