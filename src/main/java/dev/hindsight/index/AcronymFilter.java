package dev.hindsight.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Recognises acronyms before case is lost, so that no later filter stems or drops them.
///
/// Otherwise AIDS would meet aid, UNAMIS would meet UNAMI, and IT would be a stop word. `U.N.`
/// becomes `UN`, `IDPs` becomes `IDP`.
final class AcronymFilter extends TokenFilter {
    private static final int LONGEST = 12;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    AcronymFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        dropDots();
        int length = term.length();
        if (length > 2 && term.charAt(length - 1) == 's' && capitals(length - 1)) {
            term.setLength(length - 1);
            keyword.setKeyword(true);
        } else if (capitals(length)) {
            keyword.setKeyword(true);
        }
        return true;
    }

    /// `U.N` and `e.g`: single letters between dots.
    private void dropDots() {
        int length = term.length();
        if (length < 3 || length % 2 == 0) {
            return;
        }
        for (int i = 0; i < length; i++) {
            boolean fits = i % 2 == 0 ? Character.isLetter(term.charAt(i)) : term.charAt(i) == '.';
            if (!fits) {
                return;
            }
        }
        int kept = 0;
        for (int i = 0; i < length; i += 2) {
            term.buffer()[kept++] = term.charAt(i);
        }
        term.setLength(kept);
    }

    /// At least two letters, all of them capitals, and perhaps digits.
    private boolean capitals(int length) {
        if (length > LONGEST) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < length; i++) {
            char c = term.charAt(i);
            if (Character.isUpperCase(c)) {
                letters++;
            } else if (!Character.isDigit(c)) {
                return false;
            }
        }
        return letters >= 2;
    }
}
