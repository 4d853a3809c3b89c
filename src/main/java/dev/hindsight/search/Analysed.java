package dev.hindsight.search;

import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of a text in their order, in the forms that the index knows.
///
/// @param forms of one word, the stemmed one first
/// @param start of its first character in the text
/// @param end after its last character
record Analysed(List<String> forms, int start, int end) {
    Analysed {
        forms = List.copyOf(forms);
    }

    /// The words of a text; of Chinese, whose words depend on what stands around them, the
    /// characters.
    static List<Analysed> of(String text, Language language) {
        return language == Language.CHINESE ? characters(text) : words(text, language);
    }

    private static List<Analysed> words(String text, Language language) {
        List<Analysed> words = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        int start = 0;
        int end = 0;
        try (TokenStream stream = Question.analyser(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0 && !forms.isEmpty()) {
                    words.add(new Analysed(forms, start, end));
                    forms.clear();
                }
                forms.add(term.toString());
                start = place.startOffset();
                end = place.endOffset();
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        if (!forms.isEmpty()) {
            words.add(new Analysed(forms, start, end));
        }
        return words;
    }

    private static List<Analysed> characters(String text) {
        List<Analysed> characters = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                while (!Character.isIdeographic(point)
                        && end < text.length()
                        && Character.isLetterOrDigit(text.codePointAt(end))
                        && !Character.isIdeographic(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                String form = text.substring(at, end).toLowerCase(Locale.ROOT);
                characters.add(new Analysed(List.of(form), at, end));
            }
            at = end;
        }
        return characters;
    }
}
