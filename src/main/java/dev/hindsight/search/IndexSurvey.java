package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.index.Index;
import dev.hindsight.index.IndexView;
import dev.hindsight.index.IndexedPassage;
import dev.hindsight.index.Schema;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Surveys the indexes that the viewer may see, in one pass over all that matches.
final class IndexSurvey implements Survey {
    private static final int MOST_OF_EACH = 100;

    private final Index index;
    private final Understanding understanding;

    IndexSurvey(Index index, Understanding understanding) {
        this.index = index;
        this.understanding = understanding;
    }

    /// @throws UncheckedIOException where the disk fails
    @Override
    public Surveyed of(Topic topic, int each, Viewer viewer) {
        if (each < 1 || each > MOST_OF_EACH) {
            throw new IllegalArgumentException(
                    "Of each year and mission 1 to 100 passages are given, not: " + each);
        }
        SearchRequest request = request(topic.words(), topic.selected());
        try (IndexView view = index.open(viewer)) {
            Question question = question(topic, request, view);
            Strata strata = new Strata(view, each);
            new Matches(view, question, Optional.empty(), request, understanding.values())
                    .collect(leaf -> {
                        Strata.Segment segment = strata.in(leaf);
                        return segment::add;
                    });
            List<Match> best = new ArrayList<>();
            for (Strata.Found found : strata.best()) {
                IndexedPassage passage = view.passage(found.passage());
                best.add(
                        new Match(
                                found.item(),
                                passage.parts().stream().map(IndexedPassage.Part::number).toList(),
                                passage.page(),
                                passage.text(),
                                found.score()));
            }
            return new Surveyed(strata.passages(), strata.items(), best);
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    private static SearchRequest request(String words, Map<Facet, Set<String>> selected) {
        return new SearchRequest(words, selected, 1, 1, true, Language.ENGLISH);
    }

    private Question question(Topic topic, SearchRequest request, IndexView view) {
        Question asked = understanding.question(request, view);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(asked.query(), Occur.MUST);
        if (!topic.about().isBlank()) {
            SearchRequest about = request(topic.about(), Map.of());
            all.add(understanding.question(about, view).query(), Occur.SHOULD);
        }
        for (List<String> group : topic.groups()) {
            all.add(anyOf(group, view), Occur.MUST);
        }
        if (!topic.filed().isEmpty()) {
            List<BytesRef> ids =
                    topic.filed().stream().map(theme -> new BytesRef(theme.value())).toList();
            all.add(new ConstantScoreQuery(new TermInSetQuery(Schema.FILED, ids)), Occur.FILTER);
        }
        return new Question(asked.typed(), asked.blank(), all.build(), Map.of(), "", List.of());
    }

    private Query anyOf(List<String> phrases, IndexView view) {
        List<Typed> either = new ArrayList<>();
        phrases.forEach(phrase -> either.add(new Typed.Phrase(phrase)));
        return understanding.question(new Typed.Any(either), view).query();
    }
}
