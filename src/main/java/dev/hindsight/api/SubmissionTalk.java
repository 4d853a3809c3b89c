package dev.hindsight.api;

import dev.hindsight.access.Viewer;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Review;
import dev.hindsight.submissions.Reviews;
import dev.hindsight.submissions.Submission;
import dev.hindsight.submissions.SubmissionId;
import dev.hindsight.submissions.Submissions;
import io.micronaut.context.BeanProvider;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the interface tells of the steps of submissions and of what is said about them.
@Singleton
final class SubmissionTalk {
    private final BeanProvider<Submissions> submissions;
    private final BeanProvider<Reviews> reviews;

    SubmissionTalk(BeanProvider<Submissions> submissions, BeanProvider<Reviews> reviews) {
        this.submissions = submissions;
        this.reviews = reviews;
    }

    /// One step.
    ///
    /// @param at moment in universal time (ISO 8601)
    @Serdeable
    record MoveAnswer(int number, String kind, String by, String note, String at) {}

    /// Something that was said.
    ///
    /// @param among whether only curators read it, and whoever wrote it
    @Serdeable
    record MessageAnswer(int number, String by, boolean among, String words, String at) {}

    static MoveAnswer move(Move move) {
        return new MoveAnswer(
                move.number(), move.kind().code(), move.actor(), move.note(), move.at().toString());
    }

    /// As far as the viewer may read it.
    List<MessageAnswer> messages(SubmissionId id, Viewer viewer) {
        return viewer instanceof Viewer.Person person
                ? reviews.get().find(id, person).stream()
                        .flatMap(review -> review.messages().stream())
                        .map(SubmissionTalk::message)
                        .toList()
                : List.of();
    }

    private static MessageAnswer message(Review.Message message) {
        return new MessageAnswer(
                message.number(),
                message.author(),
                message.among(),
                message.words(),
                message.at().toString());
    }

    /// What a person may see of what is on its way: their own, what they are invited to, and for
    /// curators what waits; each once.
    List<Submission> all(Viewer.Person person) {
        Map<SubmissionId, Submission> all = new LinkedHashMap<>();
        Stream.of(
                        submissions.get().of(person),
                        reviews.get().invitedTo(person),
                        submissions.get().waiting(person))
                .flatMap(List::stream)
                .forEach(submission -> all.putIfAbsent(submission.id(), submission));
        return List.copyOf(all.values());
    }
}
