package dev.hindsight.lessons;

import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds a section by its heading, however extraction has spelled it.
final class Headings {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d+ )+");
    private static final int LONG_ENOUGH = 12;

    private Headings() {}

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        return NOT_WORD.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String unnumbered(String key) {
        return NUMBERING.matcher(key).replaceFirst("");
    }

    /// The first passage of the section: below a heading that is the same, else the same but for
    /// its number, else one that begins alike because a line of it was cut off.
    static Optional<Passage> first(List<Passage> passages, String heading) {
        String key = key(heading);
        String bare = unnumbered(key);
        return first(passages, key::equals)
                .or(() -> first(passages, other -> unnumbered(other).equals(bare)))
                .or(() -> first(passages, other -> alike(unnumbered(other), bare)));
    }

    private static boolean alike(String one, String other) {
        return Math.min(one.length(), other.length()) >= LONG_ENOUGH
                && (one.startsWith(other) || other.startsWith(one));
    }

    private static Optional<Passage> first(List<Passage> passages, Predicate<String> heading) {
        return passages.stream()
                .filter(passage -> passage.kind() != PassageKind.HEADING)
                .filter(p -> p.section().stream().map(Headings::key).anyMatch(heading))
                .findFirst()
                .or(() ->
                        passages.stream()
                                .filter(p -> p.kind() == PassageKind.HEADING)
                                .filter(p -> heading.test(key(p.text())))
                                .findFirst());
    }
}
