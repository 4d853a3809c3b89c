package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.Schema;
import dev.hindsight.index.Words;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Documents ranked by their best passage and their title, over the index of the product itself, by
/// block join; facets of documents, and up to three highlighted passages of each.
final class BareBlocks implements BareLucene {
    private static final int SHOWN = 3;

    private final IndexView view;
    private final IndexSearcher searcher;
    private final UnifiedHighlighter highlighter;
    private final Map<Facet, StringDocValuesReaderState> states = new EnumMap<>(Facet.class);

    BareBlocks(IndexView view) throws IOException {
        this.view = view;
        this.searcher = view.searcher();
        this.highlighter =
                UnifiedHighlighter.builderWithoutSearcher(Words.ofText(Language.ENGLISH)).build();
        for (Facet facet : Facet.values()) {
            states.put(
                    facet,
                    new StringDocValuesReaderState(searcher.getIndexReader(), column(facet)));
        }
    }

    private static String column(Facet facet) {
        return Schema.facet(facet.parameter());
    }

    @Override
    public Answer search(MixedQueries.Asked asked) throws IOException {
        Query passages =
                BareLucene.any(BareLucene.text(asked.text()), BareLucene.section(asked.text()));
        Query joined = new ToParentBlockJoinQuery(passages, IndexView.entries(), ScoreMode.Max);
        Query documents = BareLucene.any(joined, BareLucene.title(asked.text()));
        TopDocs best;
        Map<Facet, FacetResult> facets = new EnumMap<>(Facet.class);
        if (asked.selected().isEmpty()) {
            FacetsCollectorManager.FacetsResult found =
                    FacetsCollectorManager.search(
                            searcher, documents, 10, new FacetsCollectorManager());
            best = found.topDocs();
            for (Facet facet : Facet.values()) {
                facets.put(facet, counted(counts(facet, found.facetsCollector()), facet));
            }
        } else {
            DrillDownQuery narrowed = new DrillDownQuery(new FacetsConfig(), documents);
            asked.selected()
                    .forEach((facet, values) ->
                            narrowed.add(
                                    column(facet),
                                    SortedSetDocValuesField.newSlowSetQuery(
                                            column(facet), Terms.of(values))));
            DrillSideways.DrillSidewaysResult found = new Sideways(searcher).search(narrowed, 10);
            best = found.hits;
            for (Facet facet : Facet.values()) {
                facets.put(facet, counted(found.facets, facet));
            }
        }
        return new Answer(best.totalHits.value(), highlights(best, passages), facets);
    }

    /// Bytes of strings.
    private static final class Terms {
        static List<org.apache.lucene.util.BytesRef> of(Set<String> values) {
            return values.stream().map(org.apache.lucene.util.BytesRef::new).toList();
        }
    }

    private static @Nullable FacetResult counted(Facets counts, Facet facet) throws IOException {
        return counts.getTopChildren(VALUES, column(facet));
    }

    private Facets counts(Facet facet, FacetsCollector found) throws IOException {
        return new StringValueFacetCounts(states.get(facet), found);
    }

    /// Counts a facet that is narrowed by as if it were not.
    private final class Sideways extends DrillSideways {
        Sideways(IndexSearcher searcher) {
            super(searcher, new FacetsConfig(), (SortedSetDocValuesReaderState) null);
        }

        @Override
        protected Facets buildFacetsResult(
                FacetsCollector found, FacetsCollector[] sideways, String[] dimensions)
                throws IOException {
            Map<String, Facets> all = new java.util.HashMap<>();
            for (Facet facet : Facet.values()) {
                all.put(column(facet), counts(facet, found));
            }
            for (int i = 0; i < dimensions.length; i++) {
                for (Facet facet : Facet.values()) {
                    if (column(facet).equals(dimensions[i])) {
                        all.put(dimensions[i], counts(facet, sideways[i]));
                    }
                }
            }
            return new MultiFacets(all);
        }
    }

    private List<String> highlights(TopDocs best, Query passages) throws IOException {
        Weight weight =
                searcher.createWeight(
                        searcher.rewrite(passages), org.apache.lucene.search.ScoreMode.COMPLETE, 1);
        List<String> highlights = new ArrayList<>();
        String field = Schema.text(Language.ENGLISH);
        for (ScoreDoc hit : best.scoreDocs) {
            view.searcher().storedFields().document(hit.doc);
            for (int doc : passages(hit.doc, weight)) {
                Document stored = searcher.storedFields().document(doc);
                Object marked =
                        highlighter.highlightWithoutSearcher(
                                field, passages, stored.get("stored_text"), 1);
                highlights.add(String.valueOf(marked));
            }
        }
        return highlights;
    }

    /// The best passages of a document.
    private List<Integer> passages(int entry, Weight weight) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
        BitSet entries = view.entries(leaf);
        Scorer scorer = weight.scorer(leaf);
        List<ScoreDoc> best = new ArrayList<>();
        if (scorer == null || entries == null) {
            return List.of();
        }
        int end = entry - leaf.docBase;
        int start = end == 0 ? 0 : entries.prevSetBit(end - 1) + 1;
        for (int doc = scorer.iterator().advance(start);
                doc < end;
                doc = scorer.iterator().nextDoc()) {
            best.add(new ScoreDoc(leaf.docBase + doc, scorer.score()));
        }
        best.sort((one, other) -> Float.compare(other.score, one.score));
        return best.stream().limit(SHOWN).map(it -> it.doc).toList();
    }
}
