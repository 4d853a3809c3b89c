package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.Practice;
import dev.hindsight.uses.Item;
import dev.hindsight.uses.Use;
import dev.hindsight.uses.UseBook;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fills the list of uses of a lesson or a practice.
@Singleton
final class UsesAssembler {
    private final UseBook book;
    private final Pages pages;

    UsesAssembler(UseBook book, Pages pages) {
        this.book = book;
        this.pages = pages;
    }

    /// What was applied, as far as a page names it.
    ///
    /// @param address of its page
    record Applied(Item item, String title, String address, Label label, Frame.Place place) {
        static Applied of(Lesson lesson) {
            return new Applied(
                    new Item.OfLesson(lesson.id()),
                    lesson.title(),
                    Address.lesson(lesson.id().value()),
                    lesson.label(),
                    Frame.Place.LESSONS);
        }

        static Applied of(Practice practice) {
            return new Applied(
                    new Item.OfPractice(practice.id()),
                    practice.title(),
                    Address.practice(practice.id().value()),
                    practice.label(),
                    Frame.Place.PRACTICES);
        }
    }

    /// A form that was sent and could not be stored.
    ///
    /// @param use id of the use; empty for a new one
    record Again(String code, String use, SentForm sent, List<Link> problems) {
        Again {
            problems = List.copyOf(problems);
        }
    }

    /// @param again what was sent and could not be stored; null where nothing was
    UsesPage page(HttpRequest<?> request, Applied applied, @Nullable Again again) {
        Messages m = Pages.messages(request);
        Link list =
                applied.place() == Frame.Place.LESSONS
                        ? new Link(m.text("nav.lessons"), LessonsController.PATH)
                        : new Link(m.text("nav.practices"), PracticeAssembler.PATH);
        Link item = new Link(applied.title(), applied.address());
        return new UsesPage(
                pages.frame(request, applied.place(), m.text("use.title"), List.of(list, item)),
                item,
                again == null ? List.of() : again.problems(),
                view(request, applied, again));
    }

    UsesView view(HttpRequest<?> request, Applied applied, @Nullable Again again) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        List<Use> uses = book.of(applied.item(), viewer);
        long shown = uses.stream().filter(use -> !use.removed()).count();
        String address = applied.address() + "/uses";
        return new UsesView(
                address,
                Visitor.of(request).csrf(),
                shown == 0 ? m.text("use.none") : m.count("use.count", shown),
                uses.stream().map(use -> entry(use, applied, viewer, again, m)).toList(),
                viewer instanceof Viewer.Person ? form(applied, again, m) : null,
                Address.of(SignInController.PATH).with("next", address).toString());
    }

    /// How often an item was applied, as far as the viewer may see it.
    long count(Item item, Viewer viewer) {
        return book.of(item, viewer).stream().filter(use -> !use.removed()).count();
    }

    private static UsesView.Form form(Applied applied, @Nullable Again again, Messages m) {
        boolean sent = again != null && again.code().equals("add");
        Map<String, String> values =
                sent && again != null ? UseForms.values(again.sent()) : Map.of();
        return UseForms.form("add", "", sent, values, applied.label(), m);
    }

    private static UsesView.Entry entry(
            Use use, Applied applied, Viewer viewer, @Nullable Again again, Messages m) {
        boolean mine =
                !use.removed()
                        && viewer instanceof Viewer.Person person
                        && person.name().equals(use.writer());
        boolean sent = again != null && again.code().equals("edit") && again.use().equals(use.id());
        Map<String, String> values =
                sent && again != null
                        ? UseForms.values(again.sent())
                        : UseForms.values(use.account());
        return new UsesView.Entry(
                use.id(),
                m.text("use.lead", use.account().where(), m.date(use.account().when())),
                m.text("use.result." + use.account().result().code()),
                use.account().done(),
                notes(use, applied, viewer, m),
                mine ? UseForms.form("edit", use.id(), sent, values, applied.label(), m) : null,
                !viewer.mayCurate() || mine ? null : use.removed() ? "restore" : "remove");
    }

    private static List<String> notes(Use use, Applied applied, Viewer viewer, Messages m) {
        List<String> notes = new ArrayList<>();
        String day = m.date(PartialDate.of(use.at().atZone(ZoneOffset.UTC).toLocalDate()));
        // visitors are told what was done, and not by whom
        notes.add(
                viewer instanceof Viewer.Anonymous
                        ? m.text("use.written", day)
                        : m.text("use.by", use.writer(), day));
        if (!use.account().label().equals(applied.label())) {
            notes.add(m.label(use.account().label()));
        }
        if (use.removed()) {
            notes.add(m.text("use.removed", use.reason()));
        }
        return notes;
    }
}
