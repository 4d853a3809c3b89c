package dev.hindsight.index;

import dev.hindsight.kernel.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/// Cuts a long passage at sentence ends.
///
/// Real paragraphs, and pieces of 110 to 180 words where they are longer, met more answers in the
/// first 900 words read than windows of any fixed size. The pieces do not overlap and nothing is
/// left out.
final class Pieces {
    /// Words; of Chinese, which writes no spaces, two characters count as one word.
    static final int LONGEST = 180;

    /// Below it no character is Chinese, which spares looking up the script of most texts.
    private static final int FIRST_CHINESE = 0x2E80;

    /// Words; a paragraph that is no longer stays whole, since that is how it was meant to be read.
    static final int WHOLE = 250;

    private Pieces() {}

    /// The text itself where it is short enough, else its pieces in order.
    static List<String> of(String text, Language language) {
        int words = words(text);
        if (words <= WHOLE) {
            return List.of(text);
        }
        int count = (words + LONGEST - 1) / LONGEST;
        int target = (words + count - 1) / count;
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int held = 0;
        for (String sentence : sentences(text, language)) {
            int more = words(sentence);
            if (held > 0 && (held >= target || held + more > LONGEST)) {
                keep(piece, pieces);
                held = 0;
            }
            piece.append(sentence);
            held += more;
        }
        keep(piece, pieces);
        return List.copyOf(pieces);
    }

    private static void keep(StringBuilder piece, List<String> pieces) {
        String text = piece.toString().strip();
        if (!text.isEmpty()) {
            pieces.add(text);
        }
        piece.setLength(0);
    }

    static int words(String text) {
        int words = 0;
        for (int at = nextWord(text, 0); at < text.length(); at = nextWord(text, at)) {
            words++;
            at = endOfWord(text, at);
        }
        return words;
    }

    /// Where the first word at or after a place begins; the length of the text where none does.
    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfWord(String text, int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (isChinese(first)) {
            boolean two = at < text.length() && isChinese(text.codePointAt(at));
            return two ? at + Character.charCount(text.codePointAt(at)) : at;
        }
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (Character.isWhitespace(point) || isChinese(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isChinese(int point) {
        return point >= FIRST_CHINESE
                && Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    private static List<String> sentences(String text, Language language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.addAll(bounded(text.substring(start, end)));
            start = end;
        }
        return sentences;
    }

    /// Tables and lists can run on without a full stop: such a sentence is cut between words.
    private static List<String> bounded(String sentence) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int words = 0;
        int at = nextWord(sentence, 0);
        while (at < sentence.length()) {
            if (words == LONGEST) {
                parts.add(sentence.substring(start, at));
                start = at;
                words = 0;
            }
            words++;
            at = nextWord(sentence, endOfWord(sentence, at));
        }
        parts.add(sentence.substring(start));
        return parts;
    }
}
