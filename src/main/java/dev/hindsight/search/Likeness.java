package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.Schema;
import dev.hindsight.index.Words;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;

/// Turns a text into a question for more like it: its words with the greatest product of frequency
/// and rarity (tf-idf, as Lucene's MoreLikeThis chooses them), each counted by its weight.
///
/// Lucene's own class breaks ties by the order of a hash table, and so would let one installation
/// answer otherwise than another.
final class Likeness {
    /// Characters that are looked at; the words of the first hundred pages say what a text is
    /// about.
    static final int LONGEST = 200_000;

    private static final int MOST_WORDS = 25;
    private static final int SHORTEST_WORD = 2;

    private final IndexView view;
    private final Map<Language, String> texts;

    Likeness(IndexView view, Map<Language, String> texts) {
        this.view = view;
        this.texts = texts;
    }

    private record Weighed(Language language, String word, double weight) {}

    Question question(ItemKind kind, String id) {
        List<Weighed> weighed = new ArrayList<>();
        texts.forEach((language, text) -> weigh(language, text, weighed));
        weighed.sort(
                Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparing(Weighed::language)
                        .thenComparing(Weighed::word));
        Map<Language, Set<String>> words = new EnumMap<>(Language.class);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        double best = weighed.isEmpty() ? 1 : weighed.getFirst().weight();
        for (Weighed one : weighed.stream().limit(MOST_WORDS).toList()) {
            float share = (float) (one.weight() / best);
            query.add(
                    new BoostQuery(
                            new TermQuery(new Term(Schema.text(one.language()), one.word())),
                            share),
                    Occur.SHOULD);
            words.computeIfAbsent(one.language(), _ -> new HashSet<>()).add(one.word());
        }
        query.add(new TermQuery(IndexView.item(kind, id)), Occur.MUST_NOT);
        return new Question(Typed.nothing(), false, query.build(), words, "", List.of());
    }

    private void weigh(Language language, String text, List<Weighed> weighed) {
        Map<String, Integer> counts = new HashMap<>();
        try (TokenStream stream = analyser(language).tokenStream("", Words.prepared(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() >= SHORTEST_WORD && !Character.isDigit(term.charAt(0))) {
                    counts.merge(term.toString(), 1, Integer::sum);
                }
            }
            stream.end();
            IndexReader reader = view.searcher().getIndexReader();
            for (Map.Entry<String, Integer> entry : counts.entrySet()) {
                int passages = reader.docFreq(new Term(Schema.text(language), entry.getKey()));
                // a word that stands nowhere else leads nowhere
                if (passages > 1) {
                    double rarity = Math.log(1 + (double) reader.numDocs() / passages);
                    weighed.add(new Weighed(language, entry.getKey(), entry.getValue() * rarity));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    private static Words analyser(Language language) {
        return Objects.requireNonNull(Snippet.ANALYSERS.get(language));
    }
}
