package dev.hindsight.extract;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/// Brings text to the one form that passages have.
final class Spelling {
    private static final Pattern NEEDS_NFKC = Pattern.compile("[\\uFB00-\\uFDFF\\uFE70-\\uFEFC]");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\s]]|[\\u200B\\u2060\\uFEFF\\u00AD]");
    private static final Pattern WHITE =
            Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern LEADERS = Pattern.compile("(?:[.·_] ?){5,}");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Set<String> OPEN =
            Set.of(
                    "the", "a", "an", "and", "or", "of", "to", "in", "for", "by", "with", "on",
                    "at", "as", "that", "which", "from", "its", "their", "is", "are", "was", "were",
                    "le", "la", "les", "un", "une", "et", "ou", "de", "du", "des", "à", "au", "aux",
                    "par", "pour", "dans", "sur", "el", "los", "las", "y", "del", "en", "por",
                    "para", "con");

    private Spelling() {}

    /// White space collapsed, invisible characters out, ligatures and presentation forms as plain
    /// letters, dot leaders as one ellipsis.
    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        String spaced = WHITE.matcher(text).replaceAll(" ");
        String seen = UNSEEN.matcher(spaced).replaceAll("");
        String plain = NEEDS_NFKC.matcher(seen).find() ? plainForms(seen) : seen;
        String led = LEADERS.matcher(plain).replaceAll("… ");
        String composed = Normalizer.normalize(led, Normalizer.Form.NFC);
        return WHITE.matcher(composed).replaceAll(" ").strip();
    }

    /// The quick answer for most texts: plain letters, single spaces, nothing to collapse.
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual =
                    (c >= 0x20 && c < 0x7F) || (c > 0xA0 && c < 0x300 && c != 0xAD && c != 0xB7);
            boolean punctuation = c >= 0x2010 && c <= 0x2026;
            boolean repeats = c == before && (c == ' ' || c == '.' || c == '_');
            if (!(usual || punctuation) || repeats) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /// Only ligatures and presentation forms: NFKC on the rest would turn ² into 2.
    private static String plainForms(String text) {
        return NEEDS_NFKC
                .matcher(text)
                .replaceAll(match ->
                        java.util.regex.Matcher.quoteReplacement(
                                Normalizer.normalize(match.group(), Normalizer.Form.NFKC)));
    }

    /// Digits as raised characters: a footnote mark stays visible and does not alter its word.
    static String raised(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars()
                .forEach(c -> out.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : (char) c));
        return out.toString();
    }

    /// Raised digits as plain ones.
    static String lowered(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars()
                .forEach(c -> {
                    int digit = RAISED.indexOf(c);
                    out.append(digit < 0 ? (char) c : (char) ('0' + digit));
                });
        return out.toString();
    }

    /// Reading order of a line that was collected from left to right, for right-to-left scripts.
    static String logical(String visual) {
        if (!Bidi.requiresBidi(visual.toCharArray(), 0, visual.length())) {
            return visual;
        }
        Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder out = new StringBuilder(visual.length());
        for (int run : order) {
            String part = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            out.append(bidi.getRunLevel(run) % 2 == 0 ? part : mirrored(part));
        }
        return out.toString();
    }

    private static String mirrored(String part) {
        StringBuilder reversed = new StringBuilder(part).reverse();
        for (int i = 0; i < reversed.length(); i++) {
            int pair = "()[]{}<>".indexOf(reversed.charAt(i));
            if (pair >= 0) {
                reversed.setCharAt(i, "()[]{}<>".charAt(pair ^ 1));
            }
        }
        return reversed.toString();
    }

    static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /// Whether a text ends in a word that cannot end a sentence or a name, such as "of".
    static boolean endsOpen(String text) {
        return text.endsWith(",") || OPEN.contains(text.substring(text.lastIndexOf(' ') + 1));
    }

    /// Whether a text ends as sentences, headings of lists and quotations end.
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && "\"”’'»)]⁰¹²³⁴⁵⁶⁷⁸⁹ ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?:;。！？؟…".indexOf(text.charAt(end - 1)) >= 0;
    }
}
