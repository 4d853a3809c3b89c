package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.IndexedEntry;
import dev.hindsight.index.Schema;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.search.Suggestions.Kind;
import dev.hindsight.search.Suggestions.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Finds items by the words that their titles begin or go on with, the newest first.
final class Titles {
    private final IndexView view;

    Titles(IndexView view) {
        this.view = view;
    }

    /// @param most how many of each kind
    List<Suggestion> find(List<String> typed, Typing typing, int most) throws IOException {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        for (String word : typed) {
            List<BytesRef> known = known(word, typing);
            if (known.isEmpty()) {
                return List.of();
            }
            every.add(new TermInSetQuery(Schema.NAMED, known), Occur.FILTER);
        }
        Ranking practices = new Ranking(most);
        Ranking documents = new Ranking(most);
        IndexSearcher searcher = view.searcher();
        Query query = searcher.rewrite(every.build());
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                collect(leaf, scorer.iterator(), practices, documents);
            }
        }
        List<Suggestion> found = new ArrayList<>();
        for (Ranking ranking : List.of(practices, documents)) {
            for (Ranked match : ranking.page(0)) {
                found.add(suggestion(view.entry(match.entry())));
            }
        }
        return found;
    }

    private List<BytesRef> known(String word, Typing typing) throws IOException {
        List<BytesRef> known = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(view.searcher().getIndexReader(), Schema.NAMED);
        if (terms == null) {
            return known;
        }
        BytesRef start = new BytesRef(typing.start(word));
        TermsEnum each = terms.iterator();
        boolean more = each.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(each.term(), start)) {
            if (typing.fits(word, each.term().utf8ToString())) {
                known.add(BytesRef.deepCopyOf(each.term()));
            }
            more = each.next() != null;
        }
        return known;
    }

    private static void collect(
            LeafReaderContext leaf, DocIdSetIterator found, Ranking practices, Ranking documents)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.DAY);
        BinaryDocValues ties = DocValues.getBinary(leaf.reader(), Schema.TIE);
        SortedSetDocValues kinds =
                DocValues.getSortedSet(leaf.reader(), Schema.facet(Facet.KIND.parameter()));
        long practice = kinds.lookupTerm(new BytesRef(ItemKind.PRACTICE.code()));
        // the title of a lesson is a sentence, not a name that somebody begins to type
        long lesson = kinds.lookupTerm(new BytesRef(ItemKind.LESSON.code()));
        for (int doc = found.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = found.nextDoc()) {
            if (live != null && !live.get(doc)) {
                continue;
            }
            long kind = kinds.advanceExact(doc) ? kinds.nextOrd() : -1;
            if (kind >= 0 && kind == lesson) {
                continue;
            }
            Ranking ranking = kind >= 0 && kind == practice ? practices : documents;
            long day = days.advanceExact(doc) ? days.longValue() : Long.MIN_VALUE;
            if (ranking.open(day) && ties.advanceExact(doc)) {
                BytesRef tie = BytesRef.deepCopyOf(ties.binaryValue());
                ranking.offer(new Ranked(day, tie, leaf.docBase + doc, 0, List.of()));
            }
        }
    }

    private static Suggestion suggestion(IndexedEntry entry) {
        Kind kind = entry.kind() == ItemKind.PRACTICE ? Kind.PRACTICE : Kind.DOCUMENT;
        String year = entry.date() == null ? "" : String.valueOf(entry.date().year());
        return new Suggestion(kind, entry.title(), year, entry.url());
    }
}
