package dev.hindsight.index;

import dev.hindsight.kernel.Language;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/// Turns a text of one language into the words that the index knows.
///
/// Stemmed lightly, then folded: accents, width and letter variants do not matter. Acronyms are
/// kept as they are. [#ofText] is for texts in the index, [#ofQuery] for what people type, which
/// gives each word in both forms at one position.
public final class Words extends Analyzer {
    /// A text with this many capitals and no small letter is a heading, not a row of acronyms.
    private static final int SHOUTED = 20;

    private final Language language;
    private final boolean query;

    private Words(Language language, boolean query) {
        this.language = language;
        this.query = query;
    }

    public static Words ofText(Language language) {
        return new Words(language, false);
    }

    public static Words ofQuery(Language language) {
        return new Words(language, true);
    }

    /// What has to be done to a text before it is analysed: capitals that carry no meaning go, and
    /// what has run together comes apart. Places of characters stay.
    public static String prepared(String text) {
        return prepared(text, SHOUTED);
    }

    /// The same for a query, where a single word in capitals may be typed so by habit.
    public static String preparedQuery(String text) {
        return prepared(text, 1);
    }

    private static String prepared(String text, int capitals) {
        String apart = apart(text);
        if (!isShouted(apart, capitals)) {
            return apart;
        }
        String lower = apart.toLowerCase(Locale.ROOT);
        return lower.length() == apart.length() ? lower : apart;
    }

    /// By the rules of Unicode (UAX 29) a colon or low line joins words, and so does a full stop
    /// without a space, which extracted text is full of.
    private static String apart(String text) {
        char[] apart = null;
        for (int i = 0; i < text.length(); i++) {
            if (glues(text, i)) {
                apart = apart == null ? text.toCharArray() : apart;
                apart[i] = ' ';
            }
        }
        return apart == null ? text : new String(apart);
    }

    private static boolean glues(String text, int at) {
        return switch (text.charAt(at)) {
            case ':', '_' -> true;
            case '.' ->
                    at > 0
                            && at + 1 < text.length()
                            && Character.getType(text.charAt(at - 1)) == Character.LOWERCASE_LETTER
                            && Character.getType(text.charAt(at + 1)) == Character.UPPERCASE_LETTER;
            default -> false;
        };
    }

    private static boolean isShouted(String text, int capitals) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                found++;
            }
        }
        return found >= capitals;
    }

    /// Is this one of the words of a language that say nothing, such as `the`?
    public static boolean isSmall(String word, Language language) {
        return stopWords(language).contains(word.toLowerCase(Locale.ROOT));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = tokenizer();
        TokenStream words = source;
        if (language == Language.FRENCH) {
            words = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
        } else if (language == Language.ENGLISH) {
            words = new EnglishPossessiveFilter(words);
        }
        words = new LowerCaseFilter(new AcronymFilter(words));
        words = new StopWordFilter(words, stopWords(language));
        words = stemmed(query ? new ExactTooFilter(words) : words);
        return new TokenStreamComponents(
                source, new RemoveDuplicatesTokenFilter(new ICUFoldingFilter(words)));
    }

    /// Both follow Unicode (UAX 29); the one of ICU also knows scripts that write no spaces, at
    /// about three times the cost.
    private Tokenizer tokenizer() {
        return switch (language) {
            case CHINESE -> new HMMChineseTokenizer();
            case ENGLISH, FRENCH, SPANISH, ARABIC, RUSSIAN -> new StandardTokenizer();
            case UNKNOWN -> new ICUTokenizer();
        };
    }

    private static CharArraySet stopWords(Language language) {
        return switch (language) {
            case ENGLISH -> EnglishAnalyzer.getDefaultStopSet();
            case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
            case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
            case ARABIC -> ArabicAnalyzer.getDefaultStopSet();
            case RUSSIAN -> RussianAnalyzer.getDefaultStopSet();
            case CHINESE -> SmartChineseAnalyzer.getDefaultStopSet();
            case UNKNOWN -> CharArraySet.EMPTY_SET;
        };
    }

    private TokenStream stemmed(TokenStream words) {
        return switch (language) {
            // the Chinese tokenizer gives Latin words too
            case ENGLISH, CHINESE -> new PorterStemFilter(words);
            case FRENCH -> new FrenchLightStemFilter(words);
            case SPANISH -> new SpanishLightStemFilter(words);
            case ARABIC -> new ArabicStemFilter(new ArabicNormalizationFilter(words));
            case RUSSIAN -> new RussianLightStemFilter(words);
            case UNKNOWN -> words;
        };
    }
}
