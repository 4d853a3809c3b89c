package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.lessons.CandidateFilter;
import dev.hindsight.lessons.Candidates;
import dev.hindsight.lessons.FoundLesson;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.CandidateKind;
import dev.hindsight.lessons.finder.Judgement;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Lessons found in documents that are made up for looking at pages: the first passages of each.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpCandidates implements Candidates {
    private final Documents documents;

    MadeUpCandidates(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<FoundLesson> of(DocumentId document, Viewer viewer) {
        return documents.passages(document, viewer).stream()
                .limit(14)
                .map(passage -> found(document, passage))
                .toList();
    }

    private static FoundLesson found(DocumentId document, ThemedPassage themed) {
        boolean even = themed.passage().number() % 2 == 0;
        Judgement judgement =
                new Judgement(
                        even ? CandidateKind.LESSON : CandidateKind.RECOMMENDATION,
                        0.8,
                        "modal \"should\" + addressee");
        Candidate candidate =
                new Candidate(
                        themed.passage(),
                        themed.passage().text(),
                        judgement,
                        themed.themes(),
                        even ? null : "the Secretariat",
                        null);
        return new FoundLesson(document, candidate, List.of(), null);
    }

    @Override
    public Optional<FoundLesson> find(DocumentId document, String mark, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public List<FoundLesson> list(Viewer viewer, CandidateFilter filter, int offset, int limit) {
        return List.of();
    }

    @Override
    public long count(Viewer viewer, CandidateFilter filter) {
        return 0;
    }

    @Override
    public boolean dismiss(DocumentId document, String mark, String reason, Viewer viewer) {
        return false;
    }

    @Override
    public boolean restore(DocumentId document, String mark, Viewer viewer) {
        return false;
    }
}
