package dev.hindsight.web;

import dev.hindsight.documents.Document;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.FoundLesson;
import dev.hindsight.lessons.FoundLesson.Dismissal;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.CandidateKind;
import dev.hindsight.web.FoundView.Handling;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what the lesson finder has found into what stands on a page.
@Singleton
final class FoundLessons {
    /// Name of the parameter that names one candidate in the address of a new lesson's form.
    static final String CANDIDATE = "candidate";

    private static final String KIND = "kind";

    private final Themes themes;

    FoundLessons(Themes themes) {
        this.themes = themes;
    }

    static String kind(CandidateKind kind, Messages m) {
        return m.text("found.kind." + kind.code());
    }

    /// The kind that an address asks for.
    static Optional<CandidateKind> asked(HttpRequest<?> request) {
        return request.getParameters().getFirst(KIND).flatMap(CandidateKind::ofCode);
    }

    /// The kinds among what was found, with how many there are; nothing where there is but one.
    ///
    /// @param base address to which the kind is added
    static List<Link> kinds(
            List<FoundLesson> found, Optional<CandidateKind> asked, Address base, Messages m) {
        Map<CandidateKind, Long> counts =
                found.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.candidate().judgement().kind(),
                                        Collectors.counting()));
        if (counts.size() < 2) {
            return List.of();
        }
        List<Link> kinds = new ArrayList<>();
        kinds.add(counted(m.text("found.kinds"), found.size(), asked.isEmpty(), base, "", m));
        Arrays.stream(CandidateKind.values())
                .filter(counts::containsKey)
                .forEach(kind ->
                        kinds.add(
                                counted(
                                        kind(kind, m),
                                        counts.getOrDefault(kind, 0L),
                                        asked.filter(kind::equals).isPresent(),
                                        base,
                                        kind.code(),
                                        m)));
        return kinds;
    }

    private static Link counted(
            String name, long count, boolean here, Address base, String kind, Messages m) {
        String text = m.text("lessons.staged", name, m.number(count));
        return new Link(text, here ? null : base.copy().with(KIND, kind).fragment("found"));
    }

    /// As it stands on the page of its document or in a list.
    ///
    /// @param href of its passage
    /// @param back the page to come back to after it was handled; null for whoever handles nothing
    FoundView of(
            FoundLesson found, Document document, String href, @Nullable String back, Messages m) {
        return view(
                found.candidate(),
                document.metadata().language(),
                href,
                found.lessons().stream()
                        .map(id ->
                                new Link(
                                        m.text("found.lesson", id.value()),
                                        Address.lesson(id.value())))
                        .toList(),
                back == null ? null : handling(found, back, m),
                m);
    }

    /// As it stands on a page that leads nowhere, such as that of a submission.
    FoundView of(Candidate candidate, Messages m) {
        return view(candidate, candidate.passage().language(), null, List.of(), null, m);
    }

    private FoundView view(
            Candidate candidate,
            Language language,
            @Nullable String href,
            List<Link> lessons,
            @Nullable Handling handling,
            Messages m) {
        Passage passage = candidate.passage();
        Integer page = passage.page();
        String place =
                page == null
                        ? m.text("place.passage", passage.number())
                        : m.text("place.page", page);
        Segment words = new Segment(candidate.text(), false);
        Language spoken = passage.language() == Language.UNKNOWN ? language : passage.language();
        return new FoundView(
                kind(candidate.judgement().kind(), m),
                Reading.text(List.of(words), spoken, m.language()),
                new Link(place, href),
                themes.marks(
                        candidate.themes().stream().map(ThemeId::value).toList(), m.language()),
                facts(candidate, m),
                lessons,
                handling);
    }

    private static List<Fact> facts(Candidate candidate, Messages m) {
        List<Fact> facts = new ArrayList<>();
        String addressee = candidate.addressee();
        if (addressee != null) {
            facts.add(Fact.plain(m.text("found.addressee"), addressee));
        }
        String situation = candidate.situation();
        if (situation != null) {
            facts.add(Fact.plain(m.text("found.situation"), situation));
        }
        String score = m.number(Math.round(candidate.judgement().score() * 100));
        facts.add(
                Fact.plain(
                        m.text("found.reason"),
                        m.text("found.because", candidate.judgement().reason(), score)));
        return facts;
    }

    private static Handling handling(FoundLesson found, String back, Messages m) {
        String document = found.document().value();
        Dismissal dismissal = found.dismissal();
        return new Handling(
                found.mark() + "-" + document.substring(0, 6),
                Address.of(LessonsController.PATH + "/new")
                        .with("from", found.place().toString())
                        .with(CANDIDATE, found.mark())
                        .toString(),
                Address.document(document) + "/candidates/" + found.mark(),
                dismissal == null
                        ? null
                        : m.text(
                                "found.dismissed",
                                dismissal.by(),
                                m.moment(dismissal.at()),
                                dismissal.reason()),
                back);
    }
}
