package dev.hindsight.index;

import dev.hindsight.kernel.Language;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// The names of what can be searched, sorted and counted in the index.
///
/// Text stands in one field per language, so that each language has its own analyser and its own
/// term statistics. A passage has `text_…` and `section_…`; the entry that closes the block has
/// `title_…`, the facets and the sort keys.
public final class Schema {
    /// Changes whenever an index built by older code would answer differently.
    static final String VERSION = "4";

    /// Equal for all documents of one block: the kind and id of its item.
    static final String ITEM = "item";

    /// Present, with the value [#ENTRY], on the last document of each block only.
    public static final String BLOCK = "block";

    public static final String ENTRY = "entry";

    /// Days since 1970-01-01 of the earliest day that the item's date can mean; absent where it has
    /// no date.
    public static final String DAY = "day";

    /// A binary value that orders entries with equal rank: id, then kind, then label.
    public static final String TIE = "tie";

    /// What a unit means, as a vector of length 1; absent where it has not been read.
    public static final String VECTOR = "vector";

    /// The key of an item, on the entry of one that lacks vectors.
    static final String UNREAD = "unread";

    /// How many passages of its item a unit accounts for.
    static final String COVERED = "covered";

    /// The number of a numbered paragraph, in small letters, as it is printed without dot or
    /// bracket.
    public static final String PARA = "para";

    /// The themes that the passages of a unit speak of most.
    public static final String FILED = "filed";

    /// The words of an item as they are written, on its entry; see [Spelt].
    public static final String SPELT = "spelt";

    /// The words of a title as they are written, on the entry; see [Spelt].
    public static final String NAMED = "named";

    private Schema() {}

    public static String text(Language language) {
        return "text_" + language.code();
    }

    /// The headings above a passage, and the text of passages that are headings themselves.
    public static String section(Language language) {
        return "section_" + language.code();
    }

    /// Title and symbol of an item.
    public static String title(Language language) {
        return "title_" + language.code();
    }

    /// The values of an entry for `theme`, `mission`, `country`, `type`, `year`, `language`, `kind`
    /// or `label`.
    public static String facet(String name) {
        return "facet_" + name;
    }

    /// BM25 (Robertson and Zaragoza 2009) with k1 0.9 and b 0.4, better than 1.2 and 0.75 on all
    /// but one of the sets that were tried; see `docs/measurements.md`.
    public static Similarity similarity() {
        return new BM25Similarity(0.9f, 0.4f);
    }
}
