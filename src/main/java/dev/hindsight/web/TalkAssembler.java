package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Moves;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.LessonFilter;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practice;
import dev.hindsight.lessons.PracticeFilter;
import dev.hindsight.lessons.Practices;
import dev.hindsight.lessons.Proof;
import dev.hindsight.submissions.Review;
import dev.hindsight.submissions.Reviews;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.Usual;
import dev.hindsight.web.SubmissionAssembler.Look;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills the part of a submission's page that tells what goes on round it.
@Singleton
final class TalkAssembler {
    private static final int MOST = 1_000;
    private final Reviews reviews;
    private final Lessons lessons;
    private final Practices practices;
    private final UsesAssembler uses;
    private final Moves moves;

    TalkAssembler(
            Reviews reviews,
            Lessons lessons,
            Practices practices,
            UsesAssembler uses,
            Moves moves) {
        this.moves = moves;
        this.reviews = reviews;
        this.lessons = lessons;
        this.practices = practices;
        this.uses = uses;
    }

    /// The talk, which this person has seen from now on.
    TalkView of(HttpRequest<?> request, Submission submission, Look look, Messages m) {
        Viewer.Person person = look.person();
        Review review = reviews.find(submission.id(), person).orElseThrow(SubmissionPages::missing);
        reviews.markSeen(submission.id(), person);
        boolean open = submission.status().isOpen();
        boolean curating = review.part() == Review.Part.CURATOR;
        DocumentId document = submission.document();
        return new TalkView(
                SubmissionPages.address(submission.id()) + "/talk",
                request.getParameters().contains("not-taken") ? m.text("talk.not-taken") : null,
                holder(review.holder(), m),
                usual(person, m),
                curating && open ? claims(review, person) : null,
                review.part() != Review.Part.SUBMITTER,
                review.messages().stream().map(message -> message(message, review, m)).toList(),
                curating ? guests(review, open, m) : null,
                review.part() == Review.Part.GUEST ? advice(review, m) : List.of(),
                reviews.isQuiet(person),
                document == null ? null : cited(document, person, m));
    }

    /// Whether somebody sees a submission only because they are invited to it.
    boolean isGuest(Submission submission, Viewer.Person person) {
        return !person.mayCurate() && !submission.submitter().equals(person.name());
    }

    private static String holder(Review.@Nullable Holder holder, Messages m) {
        if (holder == null) {
            return m.text("talk.holder.none");
        }
        String since = SubmissionAssembler.date(holder.since(), m);
        return m.text("talk.holder", holder.name(), since);
    }

    private String usual(Viewer.Person person, Messages m) {
        Optional<Usual> usual = reviews.usual(person);
        return usual.map(it ->
                        m.text(
                                "talk.usual",
                                days(it.median(), m),
                                days(it.nineOfTen(), m),
                                m.number(it.decided())))
                .orElseGet(() -> m.text("talk.usual.few", m.number(Usual.FEWEST)));
    }

    /// Begun days count.
    private static String days(Duration time, Messages m) {
        return m.count("talk.days", Math.max(1, Math.ceilDiv(time.toSeconds(), 86_400L)));
    }

    private static TalkView.Claims claims(Review review, Viewer.Person person) {
        Review.Holder holder = review.holder();
        boolean mine = holder != null && holder.name().equals(person.name());
        return new TalkView.Claims(mine, holder != null && !mine);
    }

    private static TalkView.Message message(Review.Message message, Review review, Messages m) {
        return new TalkView.Message(
                m.text("submission.by", message.author(), m.moment(message.at())),
                message.among(),
                message.number() > review.seen(),
                message.words());
    }

    private static TalkView.Guests guests(Review review, boolean open, Messages m) {
        return new TalkView.Guests(
                review.guests().stream().map(guest -> guest(guest, m)).toList(), open);
    }

    private static TalkView.Guest guest(Review.Guest guest, Messages m) {
        boolean invited = guest.ended() == null;
        String day = SubmissionAssembler.date(guest.at(), m);
        String since =
                invited
                        ? m.text("talk.guest.since", day, guest.inviter())
                        : m.text("talk.guest.ended", day, guest.inviter());
        return new TalkView.Guest(
                guest.name(),
                guest.advice()
                        .map(advice -> since + " " + m.text("talk.advises." + advice.code()))
                        .orElse(since),
                invited);
    }

    private static List<Choice> advice(Review review, Messages m) {
        Optional<Review.Recommendation> now =
                review.guests().stream().findFirst().flatMap(Review.Guest::advice);
        return Arrays.stream(Review.Recommendation.values())
                .map(advice ->
                        new Choice(
                                advice.code(),
                                m.text("talk.advice." + advice.code()),
                                now.filter(advice::equals).isPresent()))
                .toList();
    }

    /// What this person may see of it.
    private List<Link> cited(DocumentId document, Viewer.Person person, Messages m) {
        Set<String> names =
                moves.names(document, person).stream()
                        .map(DocumentId::value)
                        .collect(Collectors.toSet());
        List<Link> cited = new ArrayList<>();
        for (Lesson lesson : lessons.list(person, LessonFilter.ALL, 0, MOST)) {
            boolean rests =
                    lesson.text().sources().stream()
                            .anyMatch(proof ->
                                    proof instanceof Proof.Place place
                                            && names.contains(place.reference().item()));
            if (rests) {
                cited.add(cited(UsesAssembler.Applied.of(lesson), person, m));
            }
        }
        for (Practice practice : practices.list(person, PracticeFilter.ALL, 0, MOST)) {
            boolean rests =
                    practice.text().evidence().stream()
                            .anyMatch(proof -> names.contains(proof.reference().item()));
            if (rests) {
                cited.add(cited(UsesAssembler.Applied.of(practice), person, m));
            }
        }
        return cited;
    }

    /// With how often it was applied, where it was.
    private Link cited(UsesAssembler.Applied applied, Viewer.Person person, Messages m) {
        long used = uses.count(applied.item(), person);
        return used == 0
                ? new Link(applied.title(), applied.address())
                : new Link(
                        m.text("use.cited", applied.title(), m.count("use.count", used)),
                        applied.address() + "#uses");
    }
}
