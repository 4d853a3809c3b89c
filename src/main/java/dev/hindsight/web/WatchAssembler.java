package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.mail.Mail;
import dev.hindsight.mail.MailSettings;
import dev.hindsight.search.Facet;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.watch.Digest;
import dev.hindsight.watch.Match;
import dev.hindsight.watch.Watch;
import dev.hindsight.watch.Watches;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fills the pages of searches that one keeps.
@Singleton
final class WatchAssembler {
    private static final int COUNTED = 100;

    private final Watches watches;
    private final Mail mail;
    private final MailSettings settings;
    private final Pages pages;

    WatchAssembler(Watches watches, Mail mail, MailSettings settings, Pages pages) {
        this.watches = watches;
        this.mail = mail;
        this.settings = settings;
        this.pages = pages;
    }

    /// What a search is called where its owner has said nothing: its words, or what is selected.
    static String called(Asked asked, Messages m) {
        if (!asked.query().isEmpty()) {
            return asked.query();
        }
        String chosen =
                asked.selected().values().stream()
                        .flatMap(Set::stream)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? m.text("results.everything") : chosen;
    }

    WatchesPage all(HttpRequest<?> request, Viewer.Person person, String problem) {
        Messages m = Pages.messages(request);
        List<WatchesPage.Row> rows =
                watches.of(person).stream().map(watch -> row(watch, person, m)).toList();
        return new WatchesPage(
                pages.frame(request, Place.WATCH, m.text("watch.title"), List.of()), problem, rows);
    }

    private WatchesPage.Row row(Watch watch, Viewer.Person person, Messages m) {
        List<Match> matches = watches.matches(watch, person, COUNTED);
        long fresh = matches.stream().filter(match -> match.number() > watch.seen()).count();
        return new WatchesPage.Row(
                new Link(watch.name(), WatchController.PATH + "/" + watch.id()),
                asked(watch.asked()),
                m.count("watch.new", fresh),
                fresh > 0,
                matches.isEmpty() ? "" : date(matches.getFirst(), m),
                watch.paused()
                        ? m.text("watch.paused")
                        : m.text("watch.digest." + watch.digest().code()));
    }

    private static String date(Match match, Messages m) {
        return SubmissionAssembler.date(match.found(), m);
    }

    /// The words and everything that is selected.
    private static String asked(SearchRequest asked) {
        return Stream.concat(
                        Stream.of(asked.query()).filter(it -> !it.isEmpty()),
                        Arrays.stream(Facet.values())
                                .flatMap(facet ->
                                        new TreeSet<>(
                                                        asked.selected()
                                                                .getOrDefault(facet, Set.of()))
                                                .stream().map(it -> facet.parameter() + ":" + it)))
                .collect(Collectors.joining(" · "));
    }

    WatchPage one(HttpRequest<?> request, Watch watch, List<Match> matches, String token) {
        Messages m = Pages.messages(request);
        Map<Facet, Set<String>> selected = watch.asked().selected();
        String path = WatchController.PATH + "/" + watch.id();
        Asked asked = new Asked(watch.asked().query(), selected, 1, watch.asked().manner());
        return new WatchPage(
                pages.frame(
                        request,
                        Place.WATCH,
                        watch.name(),
                        List.of(new Link(m.text("watch.title"), WatchController.PATH))),
                watch,
                path,
                new Link(asked(watch.asked()), asked.address()),
                digests(watch, m),
                mail.isOn(),
                token.isEmpty() ? "" : settings.address() + path + "/feed.atom?token=" + token,
                matches.stream().map(match -> found(match, watch, m)).toList());
    }

    private static List<Choice> digests(Watch watch, Messages m) {
        return Arrays.stream(Digest.values())
                .map(it ->
                        new Choice(
                                it.code(),
                                m.text("watch.digest." + it.code()),
                                it == watch.digest()))
                .toList();
    }

    private static WatchPage.Found found(Match match, Watch watch, Messages m) {
        return new WatchPage.Found(
                new Link(match.title(), path(match.kind(), match.id())),
                m.text("kind." + match.kind().code()),
                date(match, m),
                match.found().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                match.number() > watch.seen());
    }

    static String path(ItemKind kind, String id) {
        return switch (kind) {
            case DOCUMENT -> Address.document(id);
            case PRACTICE -> Address.practice(id);
            case LESSON -> Address.lesson(id);
        };
    }

    WatchStopPage stop(
            HttpRequest<?> request, Watch watch, String token, boolean done, String csrf) {
        Messages m = Pages.messages(request);
        String action =
                Address.of(WatchController.PATH + "/" + watch.id() + "/stop")
                        .with("token", token)
                        .toString();
        return new WatchStopPage(
                pages.frame(request, Place.ELSEWHERE, m.text("watch.stop.title"), List.of()),
                watch.name(),
                action,
                csrf,
                done);
    }
}
