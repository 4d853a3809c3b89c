package dev.hindsight.briefs;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.CandidateKind;
import dev.hindsight.lessons.finder.LessonFinder;
import dev.hindsight.search.Survey.Item;
import dev.hindsight.search.Survey.Match;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws lines from the passages of documents: what the lesson finder takes for a recommendation, a
/// lesson or a good practice, and sentences whose words tell of success or failure.
@Singleton
final class DocumentLines {
    /// What a sentence is worth whose words tell, before anything else.
    private static final double TOLD = 0.4;

    private static final double TOLD_TWICE = 0.1;
    private static final double LEANING = 0.3;
    private static final double NOT_THE_FIRST = 0.7;

    /// What it counts how well the passage matches; the rest is how sure the choice is.
    private static final double MATCHING = 0.8;

    private final Documents documents;
    private final LessonFinder finder;

    DocumentLines(Documents documents, LessonFinder finder) {
        this.documents = documents;
        this.finder = finder;
    }

    /// All lines of one document.
    ///
    /// @param matches its passages that match
    /// @param best the score of the best match of all documents
    List<Drawn> of(Item item, List<Match> matches, float best, Viewer viewer) {
        List<Passage> passages =
                documents.passages(new DocumentId(item.id()), viewer).stream()
                        .map(ThemedPassage::passage)
                        .toList();
        Map<Integer, Passage> byNumber =
                passages.stream().collect(Collectors.toMap(Passage::number, it -> it));
        Map<Integer, List<Candidate>> found =
                finder.find(passages).stream()
                        .collect(Collectors.groupingBy(it -> it.passage().number()));
        List<Drawn> drawn = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Match match : matches) {
            double matching = best > 0 ? MATCHING * match.score() / best : 0;
            for (int number : match.numbers()) {
                Passage passage = byNumber.get(number);
                if (passage != null && prose(passage)) {
                    List<Candidate> here = found.getOrDefault(number, List.of());
                    lines(passage, here, item, match).stream()
                            .filter(line -> seen.add(number + " " + line.line().text()))
                            .map(line -> new Drawn(line.line(), match, line.score() + matching))
                            .forEach(drawn::add);
                }
            }
        }
        return drawn;
    }

    private static boolean prose(Passage passage) {
        return passage.kind() == PassageKind.PARAGRAPH || passage.kind() == PassageKind.LIST_ITEM;
    }

    private record Weighed(Line line, double score) {}

    private static List<Weighed> lines(
            Passage passage, List<Candidate> found, Item item, Match match) {
        List<Weighed> lines = new ArrayList<>();
        Map<Candidate, Integer> used = new HashMap<>();
        List<String> sentences = Wording.sentences(passage.text());
        for (String sentence : sentences) {
            // of a long passage, only the piece that matches
            if (!match.text().contains(sentence)) {
                continue;
            }
            Optional<Candidate> candidate =
                    found.stream().filter(it -> it.text().contains(sentence)).findFirst();
            boolean listed = sentences.size() == 1 && passage.kind() == PassageKind.LIST_ITEM;
            boolean alone = candidate.isPresent() && listed;
            if (alone ? Wording.quotable(sentence) : Wording.whole(sentence)) {
                Optional<Weighed> line =
                        candidate.isPresent()
                                ? Optional.of(
                                        line(
                                                sentence,
                                                passage,
                                                candidate.get(),
                                                used.merge(candidate.get(), 1, Integer::sum),
                                                item))
                                : told(sentence, passage, item);
                line.ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Weighed line(
            String sentence, Passage passage, Candidate candidate, int place, Item item) {
        Part part =
                switch (candidate.judgement().kind()) {
                    case GOOD_PRACTICE -> Part.WORKED;
                    case RECOMMENDATION -> Part.KNOW;
                    case LESSON ->
                            Cues.in(sentence, passage.language())
                                    .map(Cues.Told::part)
                                    .orElse(Part.KNOW);
                };
        double score = candidate.judgement().score() * (place == 1 ? 1 : NOT_THE_FIRST);
        Line.Why why = new Line.Why(basis(candidate), candidate.judgement().reason());
        return weighed(part, sentence, passage, item, why, score);
    }

    private static Basis basis(Candidate candidate) {
        CandidateKind kind = candidate.judgement().kind();
        return switch (kind) {
            case RECOMMENDATION -> Basis.RECOMMENDATION;
            case LESSON -> Basis.LESSON;
            case GOOD_PRACTICE -> Basis.GOOD_PRACTICE;
        };
    }

    private static Optional<Weighed> told(String sentence, Passage passage, Item item) {
        return Cues.in(sentence, passage.language())
                .map(told -> {
                    Basis basis =
                            told.part() == Part.WORKED
                                    ? Basis.WORDS_OF_SUCCESS
                                    : Basis.WORDS_OF_FAILURE;
                    double score = TOLD + TOLD_TWICE * Math.min(3, told.count() - 1);
                    Line.Why why = new Line.Why(basis, told.words());
                    return weighed(told.part(), sentence, passage, item, why, score);
                });
    }

    private static Weighed weighed(
            Part part, String sentence, Passage passage, Item item, Line.Why why, double score) {
        Line.Place place =
                new Line.Place(
                        passage.number(),
                        passage.page(),
                        passage.para(),
                        item.url() + "?n=" + passage.number() + "#n" + passage.number());
        Line line =
                new Line(
                        part, sentence, passage.language(), Line.Source.of(item), place, why, null);
        return new Weighed(line, Wording.leans(sentence) ? score - LEANING : score);
    }
}
