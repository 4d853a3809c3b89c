package dev.hindsight.search;

import dev.hindsight.index.IndexedPassage;
import dev.hindsight.index.Words;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts the best part out of a passage and marks the words that matched, in any form.
///
/// The text is analysed once more, exactly as for the index, so a word is marked if and only if it
/// counted.
final class Snippet {
    /// Characters, without the marks.
    static final int LENGTH = 300;

    private static final String CUT = "…";
    static final Map<Language, Words> ANALYSERS =
            Stream.of(Language.values())
                    .collect(Collectors.toUnmodifiableMap(language -> language, Words::ofText));

    private final int part;
    private final String text;
    private final List<Word> words;
    private final List<String> matched;

    /// A word of the text.
    ///
    /// @param start of its first character
    /// @param end after its last character
    /// @param hit the word that was asked for; empty where it was not
    private record Word(int start, int end, String hit) {
        boolean marked() {
            return !hit.isEmpty();
        }
    }

    private Snippet(int part, String text, List<Word> words, List<String> matched) {
        this.part = part;
        this.text = text;
        this.words = words;
        this.matched = matched;
    }

    /// The part of a passage with the most different words that matched; the first of equals.
    ///
    /// @param wanted words in the form that the index knows
    static Snippet of(IndexedPassage passage, Set<String> wanted) {
        List<Word> words = words(passage.text(), passage.language(), wanted);
        List<String> matched = matched(passage.text(), words);
        Snippet best = part(0, passage, words, matched);
        for (int part = 1; part < passage.parts().size(); part++) {
            Snippet next = part(part, passage, words, matched);
            if (next.different() > best.different()) {
                best = next;
            }
        }
        return best;
    }

    /// @param all the words of the passage
    /// @param matched those of them that were asked for, as they stand there
    private static Snippet part(
            int part, IndexedPassage passage, List<Word> all, List<String> matched) {
        String text = passage.text(part);
        int start = passage.text().indexOf(text, passage.parts().get(part).start());
        List<Word> words = all;
        if (text.length() < passage.text().length()) {
            words = new ArrayList<>();
            for (Word word : all) {
                if (word.start() >= start && word.end() <= start + text.length()) {
                    words.add(new Word(word.start() - start, word.end() - start, word.hit()));
                }
            }
        }
        return new Snippet(part, text, words, matched);
    }

    static String of(String text, Language language, Set<String> wanted) {
        return new Snippet(0, text, words(text, language, wanted), List.of()).html();
    }

    private int different() {
        Set<String> different = new HashSet<>();
        for (Word word : words) {
            if (word.marked()) {
                different.add(word.hit());
            }
        }
        return different.size();
    }

    /// Which part of the passage it is taken from, from 0.
    int part() {
        return part;
    }

    /// The words of a text that were asked for, as they stand there.
    static List<String> matched(String text, Language language, Set<String> wanted) {
        return text.isEmpty() || wanted.isEmpty()
                ? List.of()
                : matched(text, words(text, language, wanted));
    }

    private static List<String> matched(String text, List<Word> words) {
        List<String> matched = new ArrayList<>();
        for (Word word : words) {
            if (word.marked()) {
                matched.add(text.substring(word.start(), word.end()));
            }
        }
        return matched;
    }

    /// The words of the whole passage that were asked for, as they stand there.
    List<String> matched() {
        return matched;
    }

    private static List<Word> words(String text, Language language, Set<String> wanted) {
        Words analyser = Objects.requireNonNull(ANALYSERS.get(language));
        CharArraySet asked = new CharArraySet(wanted, false);
        List<Word> words = new ArrayList<>();
        int end = 0;
        try (TokenStream stream = analyser.tokenStream("", Words.prepared(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                boolean follows = place.startOffset() >= end && place.endOffset() <= text.length();
                if (follows && place.endOffset() > place.startOffset()) {
                    boolean hit = asked.contains(term.buffer(), 0, term.length());
                    words.add(
                            new Word(
                                    place.startOffset(),
                                    place.endOffset(),
                                    hit ? term.toString() : ""));
                    end = place.endOffset();
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        return words;
    }

    /// HTML: at most about 300 characters of the text, escaped, with `<mark>` round what matched.
    String html() {
        int from = 0;
        int to = text.length();
        if (text.length() > LENGTH) {
            int first = best();
            from = lead(first);
            to = tail(from);
        }
        StringBuilder html = new StringBuilder(from > 0 ? CUT : "");
        int at = from;
        for (Word word : words) {
            if (word.marked() && word.start() >= from && word.end() <= to) {
                escape(at, word.start(), html);
                html.append("<mark>");
                escape(word.start(), word.end(), html);
                html.append("</mark>");
                at = word.end();
            }
        }
        escape(at, to, html);
        return html.append(to < text.length() ? CUT : "").toString();
    }

    /// Place among the words where the part with the most different words that matched begins, then
    /// with the most words; the earliest of equals.
    private int best() {
        int best = 0;
        int bestWorth = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).marked()) {
                int worth = worth(i);
                if (worth > bestWorth) {
                    bestWorth = worth;
                    best = i;
                }
            }
        }
        return bestWorth < 0 ? 0 : best;
    }

    private int worth(int first) {
        Set<String> different = new HashSet<>();
        int all = 0;
        int limit = words.get(first).start() + LENGTH;
        for (int i = first; i < words.size() && words.get(i).end() <= limit; i++) {
            if (words.get(i).marked()) {
                different.add(words.get(i).hit());
                all++;
            }
        }
        return different.size() * 1_000 + Math.min(all, 999);
    }

    /// Where to begin so that the part has some words before it, but loses none of its marks.
    private int lead(int first) {
        if (words.isEmpty()) {
            return 0;
        }
        int start = words.get(first).start();
        int last = start;
        for (Word word : words) {
            if (word.marked() && word.start() >= start && word.end() <= start + LENGTH) {
                last = word.end();
            }
        }
        int spare = LENGTH - (last - start);
        // at the end of the text there is nothing to keep the room behind the marks for
        int earliest = Math.min(start - spare / 2, text.length() - LENGTH);
        if (earliest <= 0) {
            return 0;
        }
        return words.stream()
                .mapToInt(Word::start)
                .filter(s -> s >= earliest)
                .findFirst()
                .orElse(start);
    }

    private int tail(int from) {
        int limit = from + LENGTH;
        if (limit >= text.length()) {
            return text.length();
        }
        int end = -1;
        for (Word word : words) {
            if (word.start() >= from && word.end() <= limit) {
                end = word.end();
            }
        }
        if (end < 0) {
            // no word border at all: not between the halves of a character
            return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
        }
        return end;
    }

    private void escape(int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
