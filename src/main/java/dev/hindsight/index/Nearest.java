package dev.hindsight.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;

/// Passages close to a vector, in the order of the view, with the cosine of each.
///
/// While a view is small, every vector is compared, so that the answer depends on the passages
/// alone. A larger one is searched through its graphs, and what they give is compared exactly.
///
/// They stand by number, ascending.
public final class Nearest {
    /// Vectors; comparing so many takes a few milliseconds.
    static final int SMALL = 50_000;

    /// Nothing is close.
    public static final Nearest NONE = new Nearest(new int[0], new float[0]);

    private final int[] docs;
    private final float[] cosines;

    private Nearest(int[] docs, float[] cosines) {
        this.docs = docs;
        this.cosines = cosines;
    }

    public int size() {
        return docs.length;
    }

    /// The number of a passage in the view.
    public int doc(int i) {
        return docs[i];
    }

    /// How close it is, at most 1.
    public float cosine(int i) {
        return cosines[i];
    }

    static Nearest in(IndexSearcher searcher, float[] vector, int count) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int size = 0;
        for (LeafReaderContext leaf : leaves) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(Schema.VECTOR);
            size += values == null ? 0 : values.size();
        }
        if (size == 0) {
            return NONE;
        }
        Nearest all = size <= SMALL ? every(leaves, vector, size) : graph(searcher, vector, count);
        return all.closest(count);
    }

    private static Nearest every(List<LeafReaderContext> leaves, float[] vector, int size)
            throws IOException {
        int[] docs = new int[size];
        float[] cosines = new float[size];
        int found = 0;
        for (LeafReaderContext leaf : leaves) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(Schema.VECTOR);
            if (values == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            DocIndexIterator each = values.iterator();
            int doc = each.nextDoc();
            for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                if (live == null || live.get(doc)) {
                    docs[found] = leaf.docBase + doc;
                    cosines[found++] =
                            VectorUtil.dotProduct(vector, values.vectorValue(each.index()));
                }
            }
        }
        return new Nearest(Arrays.copyOf(docs, found), Arrays.copyOf(cosines, found));
    }

    private static Nearest graph(IndexSearcher searcher, float[] vector, int count)
            throws IOException {
        KnnFloatVectorQuery query = new KnnFloatVectorQuery(Schema.VECTOR, vector, count);
        ScoreDoc[] hits = searcher.search(query, count).scoreDocs;
        int[] docs = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        float[] cosines = new float[docs.length];
        int at = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(Schema.VECTOR);
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (values != null && at < docs.length && docs[at] < end) {
                DocIndexIterator each = values.iterator();
                for (; at < docs.length && docs[at] < end; at++) {
                    each.advance(docs[at] - leaf.docBase);
                    cosines[at] = VectorUtil.dotProduct(vector, values.vectorValue(each.index()));
                }
            }
        }
        return new Nearest(docs, cosines);
    }

    /// Those that are at least as close as the last of the closest so many.
    public Nearest closest(int count) {
        if (docs.length <= count) {
            return this;
        }
        float[] sorted = cosines.clone();
        Arrays.sort(sorted);
        return atLeast(sorted[sorted.length - count]);
    }

    /// Those that are at least so close.
    public Nearest atLeast(float cosine) {
        int[] kept = new int[docs.length];
        float[] close = new float[docs.length];
        int size = 0;
        for (int i = 0; i < docs.length; i++) {
            if (cosines[i] >= cosine) {
                kept[size] = docs[i];
                close[size++] = cosines[i];
            }
        }
        return new Nearest(Arrays.copyOf(kept, size), Arrays.copyOf(close, size));
    }
}
