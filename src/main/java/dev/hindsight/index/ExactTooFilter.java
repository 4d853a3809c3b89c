package dev.hindsight.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/// Gives each word of a query twice, to be stemmed and as it is: `unmis` is stemmed to `unmi`, but
/// the acronym stands unstemmed in the index.
final class ExactTooFilter extends TokenFilter {
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute position =
            addAttribute(PositionIncrementAttribute.class);
    private AttributeSource.@Nullable State again;

    ExactTooFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (again != null) {
            restoreState(again);
            again = null;
            keyword.setKeyword(true);
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            again = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        again = null;
    }
}
