package dev.hindsight.lessons;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a practice: lower-case words joined by hyphens, 1 to 120 characters, such as
/// `start-recruitment-six-months-ahead`.
public record PracticeId(String value) implements Comparable<PracticeId> {
    private static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

    public PracticeId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "The address of a practice is lower-case letters and digits joined by hyphens,"
                            + " at most 120 characters (such as keep-staff-through-drawdown), not: "
                            + value);
        }
    }

    public static boolean isWellFormed(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    /// An address made of the words of a title; empty where the title has no Latin letter or digit.
    public static Optional<PracticeId> ofTitle(String title) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        String words = trimmed(NOT_SLUG.matcher(plain).replaceAll("-"));
        if (words.length() > LONGEST) {
            int end = words.lastIndexOf('-', LONGEST);
            words = words.substring(0, end > 0 ? end : LONGEST);
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new PracticeId(words));
    }

    private static String trimmed(String words) {
        int from = words.startsWith("-") ? 1 : 0;
        int to = words.endsWith("-") && words.length() > 1 ? words.length() - 1 : words.length();
        return words.substring(from, Math.max(from, to));
    }

    @Override
    public int compareTo(PracticeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
