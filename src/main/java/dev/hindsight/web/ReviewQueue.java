package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.submissions.Review;
import dev.hindsight.submissions.Reviews;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import dev.hindsight.web.Frame.Place;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills the review queue: what waits, the longest first; a steward's own themes before the rest.
@Singleton
final class ReviewQueue {
    private static final int SIZE = 20;
    private static final String MINE = "mine";
    private static final String UNCLAIMED = "unclaimed";
    private final Submissions submissions;
    private final Reviews reviews;
    private final Themes themes;
    private final SubmissionPages pages;

    ReviewQueue(Submissions submissions, Reviews reviews, Themes themes, SubmissionPages pages) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.themes = themes;
        this.pages = pages;
    }

    /// What is asked for; an empty text asks for nothing in particular.
    private record Asking(String who, String theme, String mission, int page) {
        static Asking of(HttpRequest<?> request) {
            return new Asking(
                    one(request, "who"),
                    one(request, "theme"),
                    one(request, "mission"),
                    request.getParameters()
                            .getFirst("page")
                            .filter(text -> text.matches("[1-9]\\d{0,5}"))
                            .map(Integer::parseInt)
                            .orElse(1));
        }

        private static String one(HttpRequest<?> request, String name) {
            return request.getParameters().getFirst(name).orElse("").strip();
        }

        String address(int number) {
            return Address.of("/review")
                    .with("who", who)
                    .with("theme", theme)
                    .with("mission", mission)
                    .with("page", number == 1 ? "" : String.valueOf(number))
                    .toString();
        }
    }

    QueuePage page(HttpRequest<?> request, Viewer.Person curator) {
        Messages m = Pages.messages(request);
        Asking asking = Asking.of(request);
        Map<SubmissionId, Review.Holder> holders = reviews.holders(curator);
        List<Submission> waiting = submissions.waiting(curator);
        List<Submission> found =
                waiting.stream()
                        .filter(wanted(asking, holders, curator))
                        .sorted(Comparator.comparing(it -> !isOf(it, curator)))
                        .toList();
        int last = Math.max(1, Math.ceilDiv(found.size(), SIZE));
        int page = Math.min(asking.page(), last);
        Map<SubmissionId, Long> unread = reviews.unread(curator);
        List<QueuePage.Card> cards =
                found.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(it -> card(it, holders, unread, curator, m))
                        .toList();
        return new QueuePage(
                pages.frame(request, Place.REVIEW, m.text("review.title"), List.of()),
                m.count("submissions.count", found.size()),
                who(asking, m),
                themes.all(m.language()).stream()
                        .map(placed -> placed.theme())
                        .map(it ->
                                new Choice(
                                        it.id().value(),
                                        it.label(),
                                        it.id().value().equals(asking.theme())))
                        .toList(),
                missions(waiting, asking),
                cards,
                Paging.of(page, found.size(), SIZE, asking::address));
    }

    private static Predicate<Submission> wanted(
            Asking asking, Map<SubmissionId, Review.Holder> holders, Viewer.Person curator) {
        return submission -> {
            Review.Holder holder = holders.get(submission.id());
            boolean who =
                    switch (asking.who()) {
                        case MINE -> holder != null && holder.name().equals(curator.name());
                        case UNCLAIMED -> holder == null;
                        default -> true;
                    };
            return who
                    && (asking.theme().isEmpty()
                            || submission.said().themes().stream()
                                    .map(ThemeId::value)
                                    .anyMatch(asking.theme()::equals))
                    && (asking.mission().isEmpty()
                            || submission.said().metadata().missions().stream()
                                    .map(MissionId::value)
                                    .anyMatch(asking.mission()::equals));
        };
    }

    private static boolean isOf(Submission submission, Viewer.Person curator) {
        return submission.said().themes().stream().anyMatch(curator.themes()::contains);
    }

    private static List<Choice> who(Asking asking, Messages m) {
        return List.of(MINE, UNCLAIMED).stream()
                .map(code ->
                        new Choice(code, m.text("queue.who." + code), code.equals(asking.who())))
                .toList();
    }

    private static List<Choice> missions(List<Submission> waiting, Asking asking) {
        return waiting.stream()
                .flatMap(submission -> submission.said().metadata().missions().stream())
                .map(MissionId::value)
                .distinct()
                .sorted()
                .map(mission -> new Choice(mission, mission, mission.equals(asking.mission())))
                .toList();
    }

    private QueuePage.Card card(
            Submission submission,
            Map<SubmissionId, Review.Holder> holders,
            Map<SubmissionId, Long> unread,
            Viewer.Person curator,
            Messages m) {
        Long count = unread.get(submission.id());
        return new QueuePage.Card(
                new Link(
                        submission.said().metadata().title(),
                        SubmissionPages.review(submission.id()).value()),
                submission.said().metadata().missions().stream()
                        .map(MissionId::value)
                        .collect(Collectors.joining(", ")),
                m.text(
                        "queue.by",
                        submission.submitter(),
                        SubmissionAssembler.date(submission.changed(), m)),
                holder(holders.get(submission.id()), curator, m),
                isOf(submission, curator),
                submission.said().themes().stream()
                        .map(theme -> themes.mark(theme.value(), m.language()).label())
                        .toList(),
                count == null ? null : m.count("queue.unread", count));
    }

    private static String holder(
            Review.@Nullable Holder holder, Viewer.Person curator, Messages m) {
        if (holder == null) {
            return m.text("queue.unclaimed");
        }
        return holder.name().equals(curator.name())
                ? m.text("queue.mine")
                : m.text("queue.holder", holder.name());
    }
}
