package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.submissions.Move;
import dev.hindsight.submissions.Status;
import dev.hindsight.submissions.Submission;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A submission and what was understood of its file, under what was said of it.
///
/// @param reason why it was returned; null unless it is with its submitter for that
/// @param document address of what it became, as it is now; null unless it was accepted and the
///   caller may see the document
/// @param moves every step so far, the oldest first
/// @param messages what was said about it, as far as the caller may read it; null but in the answer
///   about one submission
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SubmissionAnswer(
        String id,
        String state,
        String url,
        String label,
        @Nullable String reason,
        @Nullable String document,
        UnderstoodAnswer understood,
        List<SubmissionTalk.MoveAnswer> moves,
        @Nullable List<SubmissionTalk.MessageAnswer> messages) {
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record UnderstoodAnswer(
            String title,
            String type,
            @Nullable String date,
            String language,
            List<String> mission,
            List<String> country,
            List<String> themes,
            CoverageAnswer coverage) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CoverageAnswer(
            @Nullable Integer pages, List<Integer> needOcr, List<String> lost, int passages) {}

    /// Without what was said about it.
    static SubmissionAnswer of(Submission submission) {
        return of(submission, null);
    }

    static SubmissionAnswer of(
            Submission submission, @Nullable List<SubmissionTalk.MessageAnswer> messages) {
        Metadata metadata = submission.said().metadata();
        Coverage coverage = submission.upload().coverage();
        UnderstoodAnswer understood =
                new UnderstoodAnswer(
                        metadata.title(),
                        metadata.type().code(),
                        metadata.date() == null ? null : metadata.date().toString(),
                        metadata.language().code(),
                        metadata.missions().stream().map(MissionId::value).toList(),
                        metadata.countries(),
                        submission.said().themes().stream().map(ThemeId::value).toList(),
                        new CoverageAnswer(
                                coverage.pages(),
                                coverage.needOcr(),
                                coverage.lost(),
                                submission.upload().passages()));
        boolean returned = submission.status() == Status.RETURNED;
        return new SubmissionAnswer(
                submission.id().value(),
                submission.status().code(),
                "/submissions/" + submission.id(),
                submission.said().label().value(),
                returned ? submission.last(Move.Kind.RETURNED).map(Move::note).orElse(null) : null,
                submission.document() == null ? null : "/documents/" + submission.document(),
                understood,
                submission.moves().stream().map(SubmissionTalk::move).toList(),
                messages);
    }
}
