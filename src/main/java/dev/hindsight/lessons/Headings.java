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
///
/// Headings are compared by their letters and digits only, without the number that precedes them.
final class Headings {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERING = Pattern.compile("^[\\d.\\s]+");
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,4}");

    /// Shorter headings begin too many sentences.
    private static final int LONG_ENOUGH = 12;

    private Headings() {}

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        return NOT_WORD.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String unnumbered(String heading) {
        return key(NUMBERING.matcher(heading).replaceFirst(""));
    }

    /// The first passage of the section: below the same heading, else after or in a paragraph that
    /// begins with it because it was not recognised as a heading, else below one of which a line
    /// was cut off.
    static Optional<Passage> first(List<Passage> passages, String heading) {
        String key = key(heading);
        String bare = unnumbered(heading);
        return below(passages, other -> key(other).equals(key))
                .or(() -> below(passages, other -> unnumbered(other).equals(bare)))
                .or(() -> after(passages, bare))
                .or(() -> in(passages, bare))
                .or(() -> below(passages, other -> cut(unnumbered(other), bare)));
    }

    private static Optional<Passage> below(List<Passage> passages, Predicate<String> heading) {
        return passages.stream()
                .filter(passage -> passage.kind() != PassageKind.HEADING)
                .filter(passage -> passage.section().stream().anyMatch(heading))
                .findFirst();
    }

    private static Optional<Passage> after(List<Passage> passages, String bare) {
        for (int i = 0; i < passages.size(); i++) {
            if (unnumbered(passages.get(i).text()).equals(bare)) {
                return Optional.of(passages.get(Math.min(i + 1, passages.size() - 1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Passage> in(List<Passage> passages, String bare) {
        return bare.length() < LONG_ENOUGH
                ? Optional.empty()
                : passages.stream().filter(p -> begins(unnumbered(p.text()), bare)).findFirst();
    }

    /// A line of a table of contents does not count: only a page number follows its heading.
    private static boolean begins(String text, String bare) {
        return text.startsWith(bare)
                && !PAGE_NUMBER.matcher(text.substring(bare.length())).matches();
    }

    private static boolean cut(String shorter, String bare) {
        return shorter.length() >= LONG_ENOUGH && bare.startsWith(shorter);
    }
}
