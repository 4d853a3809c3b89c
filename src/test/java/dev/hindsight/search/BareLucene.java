package dev.hindsight.search;

import dev.hindsight.index.Schema;
import dev.hindsight.index.Words;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/// What somebody would write who knows Lucene and has the same analysers, and nothing else: BM25
/// over text, headings and titles, facets counted by Lucene, highlights by `UnifiedHighlighter`.
interface BareLucene {
    /// Values that are asked for of each facet.
    int VALUES = 1_000;

    /// What words in titles and headings weigh.
    float AROUND = 0.3f;

    /// What it finds.
    ///
    /// @param highlights of the ten best
    record Answer(long total, List<String> highlights, Map<Facet, FacetResult> facets) {}

    Answer search(MixedQueries.Asked asked) throws IOException;

    /// The words of a query, each welcome, in one field; needed as they stand where it is a phrase.
    static Query inField(String field, String text) {
        String prepared = Words.preparedQuery(text.replace('"', ' '));
        if (text.startsWith("\"")) {
            QueryBuilder builder = new QueryBuilder(Question.analyser(Language.ENGLISH));
            Query phrase = builder.createPhraseQuery(field, prepared);
            return phrase == null ? new TermQuery(new Term(field, "")) : phrase;
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (List<String> forms : Question.forms(Language.ENGLISH, prepared)) {
            words.add(Question.word(field, forms), Occur.SHOULD);
        }
        return words.build();
    }

    static Query text(String text) {
        return inField(Schema.text(Language.ENGLISH), text);
    }

    static Query section(String text) {
        return new BoostQuery(inField(Schema.section(Language.ENGLISH), text), AROUND);
    }

    static Query title(String text) {
        return new BoostQuery(inField(Schema.title(Language.ENGLISH), text), AROUND);
    }

    static Query any(Query... queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query query : queries) {
            any.add(query, Occur.SHOULD);
        }
        return any.build();
    }
}
