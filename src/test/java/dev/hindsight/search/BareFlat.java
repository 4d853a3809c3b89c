package dev.hindsight.search;

import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.index.Schema;
import dev.hindsight.index.Words;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Passages as documents of their own, each with title and facets of its document, in an index as
/// Lucene makes it by default: the ten best passages, facets that count passages, ten highlights.
final class BareFlat implements BareLucene, AutoCloseable {
    private static final String TEXT = Schema.text(Language.ENGLISH);
    private static final FacetsConfig CONFIG = new FacetsConfig();

    static {
        CONFIG.setMultiValued(Facet.THEME.parameter(), true);
        CONFIG.setMultiValued(Facet.MISSION.parameter(), true);
        CONFIG.setMultiValued(Facet.COUNTRY.parameter(), true);
    }

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;
    private final UnifiedHighlighter highlighter;

    private BareFlat(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Schema.similarity());
        searcher.setQueryCache(null);
        this.state = new DefaultSortedSetDocValuesReaderState(reader, CONFIG);
        this.highlighter =
                UnifiedHighlighter.builder(searcher, Words.ofText(Language.ENGLISH)).build();
    }

    /// Opens the index, and makes it before where it is not there.
    static BareFlat open(Recombined made, Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) {
            IndexWriterConfig config = new IndexWriterConfig(Words.ofText(Language.ENGLISH));
            config.setSimilarity(Schema.similarity());
            config.setRAMBufferSizeMB(64);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (int number = 1; number <= made.documents(); number++) {
                    dev.hindsight.documents.Document document = made.document(number);
                    for (ThemedPassage passage : made.passages(number)) {
                        writer.addDocument(CONFIG.build(flat(document, passage.passage())));
                    }
                }
            }
        }
        return new BareFlat(DirectoryReader.open(directory));
    }

    private static Document flat(dev.hindsight.documents.Document of, Passage passage) {
        Document flat = new Document();
        String section = String.join(" › ", passage.section());
        flat.add(new TextField(TEXT, Words.prepared(passage.text()), Field.Store.YES));
        flat.add(new TextField(Schema.section(Language.ENGLISH), section, Field.Store.YES));
        flat.add(
                new TextField(
                        Schema.title(Language.ENGLISH), of.metadata().title(), Field.Store.YES));
        flat.add(new StoredField("id", of.id().value()));
        of.themes().forEach(theme -> facet(flat, Facet.THEME, theme.value()));
        of.metadata().missions().forEach(it -> facet(flat, Facet.MISSION, it.value()));
        of.metadata().countries().forEach(it -> facet(flat, Facet.COUNTRY, it));
        facet(flat, Facet.TYPE, of.metadata().type().code());
        if (of.metadata().date() != null) {
            facet(flat, Facet.YEAR, Integer.toString(of.metadata().date().year()));
        }
        facet(flat, Facet.LANGUAGE, of.metadata().language().code());
        facet(flat, Facet.KIND, "document");
        return flat;
    }

    private static void facet(Document flat, Facet facet, String value) {
        flat.add(new SortedSetDocValuesFacetField(facet.parameter(), value));
    }

    @Override
    public Answer search(MixedQueries.Asked asked) throws IOException {
        Query query =
                BareLucene.any(
                        BareLucene.text(asked.text()),
                        BareLucene.section(asked.text()),
                        BareLucene.title(asked.text()));
        TopDocs best;
        Facets counts;
        if (asked.selected().isEmpty()) {
            FacetsCollectorManager.FacetsResult found =
                    FacetsCollectorManager.search(
                            searcher, query, 10, new FacetsCollectorManager());
            best = found.topDocs();
            counts = new SortedSetDocValuesFacetCounts(state, found.facetsCollector());
        } else {
            DrillDownQuery narrowed = new DrillDownQuery(CONFIG, query);
            asked.selected()
                    .forEach((facet, values) ->
                            values.forEach(value -> narrowed.add(facet.parameter(), value)));
            DrillSideways.DrillSidewaysResult found =
                    new DrillSideways(searcher, CONFIG, state).search(narrowed, 10);
            best = found.hits;
            counts = found.facets;
        }
        Map<Facet, FacetResult> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts.getTopChildren(VALUES, facet.parameter()));
        }
        return new Answer(best.totalHits.value(), highlights(best, query), facets);
    }

    private List<String> highlights(TopDocs best, Query query) throws IOException {
        for (ScoreDoc hit : best.scoreDocs) {
            searcher.storedFields().document(hit.doc);
        }
        List<String> highlights = new ArrayList<>();
        for (Object marked : highlighter.highlight(TEXT, query, best, 1)) {
            highlights.add(String.valueOf(marked));
        }
        return highlights;
    }

    @Override
    public void close() throws IOException {
        try (Directory _ = reader.directory()) {
            reader.close();
        }
    }
}
