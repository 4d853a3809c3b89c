package dev.hindsight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.FoundLesson;
import dev.hindsight.lessons.finder.Candidate;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The JSON shape of a lesson found in a document, the same as that of the command `candidates`;
/// see `docs/reference/api.md`.
///
/// @param text verbatim, on one line
/// @param kind `recommendation`, `lesson` or `good-practice`
/// @param themes the main one first
/// @param addressee null where the text names none
/// @param page that it begins on; null in formats without pages
/// @param section headings above it, joined with ` › `; empty where there are none
/// @param score from 0 to 1
/// @param reason in plain words
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CandidateAnswer(
        String text,
        String kind,
        List<String> themes,
        @Nullable String addressee,
        @Nullable Integer page,
        String section,
        double score,
        String reason) {
    static CandidateAnswer of(FoundLesson found) {
        Candidate candidate = found.candidate();
        return new CandidateAnswer(
                candidate.text(),
                candidate.judgement().kind().code(),
                candidate.themes().stream().map(ThemeId::value).toList(),
                candidate.addressee(),
                candidate.passage().page(),
                String.join(" › ", candidate.passage().section()),
                candidate.judgement().score(),
                candidate.judgement().reason());
    }
}
