package dev.hindsight.index;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// A snapshot over the indexes that one viewer may see; close it after use.
///
/// Statistics of terms are over these indexes together and over nothing else.
public final class IndexView implements AutoCloseable {
    private static final BitSetProducer ENTRIES =
            new QueryBitSetProducer(new TermQuery(new Term(Schema.BLOCK, Schema.ENTRY)));

    private final List<Held> held;
    private final MultiReader reader;
    private final IndexSearcher searcher;

    /// A reader that has to be given back.
    record Held(LabelIndex from, DirectoryReader reader) {}

    IndexView(List<Held> held) throws IOException {
        this.held = List.copyOf(held);
        IndexReader[] readers = held.stream().map(Held::reader).toArray(IndexReader[]::new);
        this.reader = new MultiReader(readers, false);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Schema.similarity());
        searcher.setQueryCache(null);
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    /// The languages of everything in this view; there is nothing to be found in any other.
    public Set<Language> languages() {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (LeafReaderContext leaf : reader.leaves()) {
            for (Language language : Language.values()) {
                FieldInfos fields = leaf.reader().getFieldInfos();
                if (fields.fieldInfo(Schema.text(language)) != null
                        || fields.fieldInfo(Schema.section(language)) != null
                        || fields.fieldInfo(Schema.title(language)) != null) {
                    languages.add(language);
                }
            }
        }
        return languages;
    }

    /// Which documents of a segment are entries, the last of their blocks; null where none is.
    public @Nullable BitSet entries(LeafReaderContext leaf) throws IOException {
        return ENTRIES.getBitSet(leaf);
    }

    /// Tells the entries of any segment.
    public static BitSetProducer entries() {
        return ENTRIES;
    }

    /// Where an item stands in this view.
    ///
    /// @param first number of its first passage; equals `entry` where it has none
    /// @param entry number of its entry
    public record Found(int first, int entry) {}

    /// What all documents of an item's block have in common.
    public static Term item(ItemKind kind, String id) {
        return new Term(Schema.ITEM, Entry.key(kind, id));
    }

    /// Finds an item; empty where it is not in this view.
    public Optional<Found> find(ItemKind kind, String id) throws IOException {
        Term item = item(kind, id);
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum block = leaf.reader().postings(item, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            int first = -1;
            int last = -1;
            while (block != null && block.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(block.docID())) {
                    first = first < 0 ? block.docID() : first;
                    last = block.docID();
                }
            }
            if (last >= 0) {
                return Optional.of(new Found(leaf.docBase + first, leaf.docBase + last));
            }
        }
        return Optional.empty();
    }

    /// The passages of a segment that have a vector.
    public DocIdSetIterator read(LeafReaderContext leaf) throws IOException {
        FloatVectorValues values = leaf.reader().getFloatVectorValues(Schema.VECTOR);
        return values == null ? DocIdSetIterator.empty() : values.iterator();
    }

    /// The passages that lie closest to a vector.
    ///
    /// @param vector of length 1
    /// @param count how many; more where several lie equally far, fewer where there are no more
    public Nearest nearest(float[] vector, int count) {
        try {
            return Nearest.in(searcher, vector, count);
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    /// Reads an item.
    ///
    /// @param doc number of an entry in this view
    public IndexedEntry entry(int doc) throws IOException {
        return Blocks.entry(reader.storedFields().document(doc));
    }

    /// Reads a passage.
    ///
    /// @param doc number of a passage in this view
    public IndexedPassage passage(int doc) throws IOException {
        return Blocks.passage(reader.storedFields().document(doc));
    }

    /// @throws UncheckedIOException where the disk fails
    @Override
    public void close() {
        try {
            reader.close();
            for (Held one : held) {
                one.from().release(one.reader());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A view of the index could not be closed", e);
        }
    }
}
