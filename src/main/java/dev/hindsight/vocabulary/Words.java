package dev.hindsight.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A text as a row of words, each with the key that phrases are looked up by.
///
/// A word is a run of letters and digits with their accents; hyphens and apostrophes separate, a
/// possessive "'s" is left out, and each Chinese character is a word. Keys are lower-case and
/// without accents. Memory and time grow linearly with the text.
final class Words {
    private final String text;
    private final List<Word> words;
    private final boolean shouted;

    /// @param opens whether a sentence, a bracket or another clause begins here
    private record Word(String key, int start, int end, boolean opens) {}

    private Words(String text, List<Word> words, boolean shouted) {
        this.text = text;
        this.words = words;
        this.shouted = shouted;
    }

    static Words of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 5 + 4);
        int after = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = endOfWord(text, at, point);
            String key = isPossessive(text, at, end) ? "" : fold(text.substring(at, end), true);
            if (!key.isEmpty()) {
                words.add(new Word(key, at, end, words.isEmpty() || separates(text, after, at)));
                after = end;
            }
            at = end;
        }
        return new Words(text, words, text.codePoints().noneMatch(Character::isLowerCase));
    }

    private static int endOfWord(String text, int start, int first) {
        int at = start + Character.charCount(first);
        if (Character.isIdeographic(first)) {
            return at;
        }
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!isInner(point) || Character.isIdeographic(point)) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isInner(int point) {
        if (point < 0x80) {
            return Character.isLetterOrDigit(point);
        }
        return Character.isLetterOrDigit(point) || isDropped(point);
    }

    /// Accents, soft hyphens and joiners stand inside words without being part of them.
    private static boolean isDropped(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> point == 'ـ';
        };
    }

    private static boolean isPossessive(String text, int start, int end) {
        return end - start == 1
                && start > 1
                && text.charAt(start) == 's'
                && (text.charAt(start - 1) == '\'' || text.charAt(start - 1) == '’')
                && Character.isLetterOrDigit(text.charAt(start - 2));
    }

    /// A full stop after a single letter is taken for an abbreviation (U.S., D.R. Congo).
    private static boolean separates(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case ';', ':', '!', '?', '(', ')', '[', ']', '"', '“', '”', '«', '»', '•', '|' -> {
                    return true;
                }
                case '。', '؟', '！', '？', '；' -> {
                    return true;
                }
                case '.' -> {
                    boolean initial = from < 2 || !Character.isLetter(text.charAt(from - 2));
                    if (!initial && to > at + 1) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /// Without accents and joiners, ligatures written out; in lower case where asked.
    private static String fold(String word, boolean lower) {
        if (!isAscii(word)) {
            word = unaccented(word);
        }
        return lower ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static boolean isAscii(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String unaccented(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length() + 2);
        apart.codePoints()
                .filter(point -> !isDropped(point))
                .forEach(point -> {
                    switch (point) {
                        case 'œ' -> plain.append("oe");
                        case 'Œ' -> plain.append("Oe");
                        case 'æ' -> plain.append("ae");
                        case 'Æ' -> plain.append("Ae");
                        case 'ß' -> plain.append("ss");
                        default -> plain.appendCodePoint(point);
                    }
                });
        return plain.toString();
    }

    /// The same text without those words, and with each remaining key changed.
    Words without(Set<String> dropped, UnaryOperator<String> change) {
        List<Word> kept = new ArrayList<>(words.size());
        boolean opens = false;
        for (Word word : words) {
            opens |= word.opens;
            if (!dropped.contains(word.key)) {
                kept.add(new Word(change.apply(word.key), word.start, word.end, opens));
                opens = false;
            }
        }
        return new Words(text, kept, shouted);
    }

    int size() {
        return words.size();
    }

    String key(int index) {
        return words.get(index).key;
    }

    List<String> keys() {
        return words.stream().map(Word::key).toList();
    }

    boolean opens(int index) {
        return words.get(index).opens;
    }

    /// The word as the text has it, but for accents.
    String spelled(int index) {
        Word word = words.get(index);
        return fold(text.substring(word.start, word.end), false);
    }

    boolean hasCapital(int index) {
        return Character.isUpperCase(text.codePointAt(words.get(index).start));
    }

    /// Whether there is no lower-case letter, as in headings written in capitals.
    boolean isShouted() {
        return shouted;
    }
}
