package dev.hindsight.intake;

import dev.hindsight.kernel.Passage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text as the catalogue can keep it. Nothing is cut off: what is too long for one passage becomes
/// several.
final class StorableText {
    private static final int LONGEST_PASSAGE = 100_000;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_AUTHOR = 200;
    private static final int MOST_AUTHORS = 50;
    private static final int LONGEST_HEADING = 500;
    private static final int LONGEST_PARA = 40;

    private StorableText() {}

    /// The same text in passages of at most 100,000 characters, numbered from 1 again.
    static List<Passage> passages(List<Passage> read) {
        List<Passage> storable = new ArrayList<>();
        for (Passage passage : read) {
            List<String> section =
                    passage.section().stream()
                            .map(heading -> shortened(oneLine(heading), LONGEST_HEADING))
                            .filter(heading -> !heading.isEmpty())
                            .toList();
            String para = passage.para();
            for (String piece : pieces(oneLine(passage.text()))) {
                storable.add(
                        new Passage(
                                storable.size() + 1,
                                passage.page(),
                                section,
                                para == null ? null : shortened(oneLine(para), LONGEST_PARA),
                                passage.kind(),
                                passage.language(),
                                piece));
            }
        }
        return storable;
    }

    private static List<String> pieces(String text) {
        if (text.length() <= LONGEST_PASSAGE) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int from = 0;
        while (text.length() - from > LONGEST_PASSAGE) {
            int before = words.preceding(from + LONGEST_PASSAGE);
            int to = before > from ? before : from + LONGEST_PASSAGE;
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces.stream().map(String::strip).filter(piece -> !piece.isEmpty()).toList();
    }

    static String title(String title) {
        return shortened(oneLine(title), LONGEST_TITLE);
    }

    static List<String> authors(List<String> authors) {
        return authors.stream()
                .map(author -> shortened(oneLine(author), LONGEST_AUTHOR))
                .filter(author -> !author.isEmpty())
                .distinct()
                .limit(MOST_AUTHORS)
                .toList();
    }

    /// White space folded and control characters gone, which some databases refuse.
    static String oneLine(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0') {
                space = true;
            } else {
                if (space && !clean.isEmpty()) {
                    clean.append(' ');
                }
                space = false;
                clean.append(loneSurrogate(text, i) ? '\ufffd' : c);
            }
        }
        return clean.toString();
    }

    private static boolean loneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
