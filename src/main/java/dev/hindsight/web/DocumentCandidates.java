package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.lessons.Candidates;
import dev.hindsight.lessons.FoundLesson;
import dev.hindsight.lessons.finder.CandidateKind;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Fills the part of a document's page that lists the lessons found in it.
@Singleton
final class DocumentCandidates {
    private static final String PAGE = "found";
    private static final int SIZE = 10;
    private static final int MOST_DIGITS = 6;

    private final Candidates candidates;
    private final FoundLessons views;

    DocumentCandidates(Candidates candidates, FoundLessons views) {
        this.candidates = candidates;
        this.views = views;
    }

    /// @param passage address of a passage on the page, by its number
    DocumentPage.Found of(HttpRequest<?> request, Document document, IntFunction<String> passage) {
        Messages m = Pages.messages(request);
        Viewer viewer = Viewers.of(request);
        List<FoundLesson> all = candidates.of(document.id(), viewer);
        Optional<CandidateKind> kind = FoundLessons.asked(request);
        List<FoundLesson> asked =
                all.stream()
                        .filter(one ->
                                kind.isEmpty() || one.candidate().judgement().kind() == kind.get())
                        .toList();
        Address base =
                Address.of(Address.document(document.id().value()))
                        .with("q", request.getParameters().getFirst("q").orElse(""));
        Address listed = base.copy().with("kind", kind.map(CandidateKind::code).orElse(""));
        int page = page(request);
        IntFunction<String> address =
                number ->
                        listed.copy()
                                .with(PAGE, number == 1 ? "" : String.valueOf(number))
                                .fragment("found");
        String back = viewer.mayCurate() ? address.apply(page) : null;
        return new DocumentPage.Found(
                m.count("found.count", all.stream().filter(DocumentCandidates::stands).count()),
                FoundLessons.kinds(all, kind, base, m),
                asked.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(one ->
                                views.of(
                                        one,
                                        document,
                                        passage.apply(one.candidate().passage().number()),
                                        back,
                                        m))
                        .toList(),
                Paging.of(page, asked.size(), SIZE, address));
    }

    private static boolean stands(FoundLesson found) {
        return found.dismissal() == null;
    }

    /// What is no number of a page asks for the first.
    private static int page(HttpRequest<?> request) {
        return request.getParameters()
                .getFirst(PAGE)
                .filter(text -> text.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}"))
                .map(Integer::parseInt)
                .orElse(1);
    }
}
