package dev.hindsight.index;

import dev.hindsight.kernel.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is ranked as one: a passage, short passages that stand together, or a piece of a long one.
///
/// @param passages at least one; more than one where short ones are joined
/// @param text of all of them, or the piece
/// @param covered how many passages of the item are accounted for by it: its own, and headings that
///   stand directly above; 0 for all but the first piece of a long passage
record Unit(List<Passage> passages, String text, int covered) {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int SHORTEST_WORD = 3;
    private static final int FEWEST_WORDS = 2;
    private static final String BETWEEN = "\n";
    private static final String BETWEEN_HEADINGS = " › ";

    Unit {
        passages = List.copyOf(passages);
    }

    static Unit joined(List<Passage> passages, int covered) {
        String text = passages.stream().map(Passage::text).collect(Collectors.joining(BETWEEN));
        return new Unit(passages, text, covered);
    }

    /// The passage that its place is taken from.
    Passage first() {
        return passages.getFirst();
    }

    /// Headings above it, joined; empty where there are none.
    String section() {
        return String.join(BETWEEN_HEADINGS, first().section());
    }

    /// The different printed numbers of its passages, in small letters.
    Set<String> paras() {
        return passages.stream()
                .map(Passage::para)
                .filter(Objects::nonNull)
                .map(para -> para.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Where each passage begins in the text, after its number: `12@0 13@181`.
    String places() {
        StringBuilder places = new StringBuilder();
        int start = 0;
        for (Passage passage : passages) {
            places.append(start == 0 ? "" : " ").append(passage.number()).append('@').append(start);
            start += passage.text().length() + BETWEEN.length();
        }
        return places.toString();
    }

    /// What is read for its meaning: the title and the headings that it stands under, and itself.
    ///
    /// @param title of the item; left out where the text begins with it, and where it is no words
    String inContext(@Nullable String title) {
        StringBuilder context = new StringBuilder();
        if (title != null
                && speaks(title)
                && !text.regionMatches(true, 0, title, 0, title.length())) {
            context.append(title).append(BETWEEN);
        }
        if (!first().section().isEmpty()) {
            context.append(section()).append(BETWEEN);
        }
        return context.append(text).toString();
    }

    /// Is it made of words, unlike a symbol or the name of a file? Those mean nothing, and would
    /// make all passages under them alike.
    private static boolean speaks(String title) {
        boolean shouted = title.codePoints().noneMatch(Character::isLowerCase);
        return NO_LETTER
                                .splitAsStream(title)
                                .filter(word -> word.length() >= SHORTEST_WORD)
                                .filter(word ->
                                        shouted
                                                || !word.codePoints()
                                                        .allMatch(Character::isUpperCase))
                                .count()
                        >= FEWEST_WORDS
                || title.codePoints().anyMatch(Character::isIdeographic);
    }
}
