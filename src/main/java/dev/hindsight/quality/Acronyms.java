package dev.hindsight.quality;

import dev.hindsight.kernel.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Acronyms that stand in a text before anybody has spelt them out.
final class Acronyms {
    private static final Pattern ACRONYM =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/.])\\p{Lu}[\\p{Lu}&]{1,9}(?:-\\p{Lu}{1,6})?(?=s?(?![\\p{L}\\p{N}/]))");
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");
    private static final Set<String> EVERYDAY =
            Set.of(
                    "UN", "US", "UK", "EU", "USA", "AU", "ONU", "UE", "UA", "AAR", "NB", "OK", "TV",
                    "PDF", "ID", "HIV", "AIDS", "SIDA", "VIH", "NGO", "NGOS", "ONG", "AM", "PM",
                    "USD", "EUR", "UTC", "GMT", "GPS", "IT");

    private Acronyms() {}

    /// @param known acronyms that readers are told about anyway
    static List<String> unexplained(List<Passage> passages, Predicate<String> known) {
        Set<String> explained = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>();
        for (Passage passage : passages) {
            String text = passage.text();
            if (isShouted(text)) {
                continue;
            }
            Matcher matcher = ACRONYM.matcher(text);
            while (matcher.find()) {
                String acronym = matcher.group();
                if (explained.contains(acronym) || open.contains(acronym)) {
                    continue;
                }
                if (EVERYDAY.contains(acronym)
                        || ROMAN.matcher(acronym).matches()
                        || known.test(acronym)) {
                    continue;
                }
                if (isSpeltOut(text, matcher.start(), matcher.end())) {
                    explained.add(acronym);
                } else {
                    open.add(acronym);
                }
            }
        }
        return List.copyOf(open);
    }

    /// "Quick impact projects (QIPs)", "QIP (quick impact project)", "QIP: quick impact project".
    private static boolean isSpeltOut(String text, int start, int end) {
        boolean inBrackets =
                start > 1
                        && text.substring(Math.max(0, start - 3), start)
                                .matches("(?s).*[(\\[“\"]\\s?");
        String behind = text.substring(end, Math.min(text.length(), end + 40));
        return (inBrackets
                        && text.substring(0, start)
                                .matches("(?s).*\\p{Ll}\\p{L}*[^\\p{L}]{0,3}[(\\[]\\s?[“\"]?"))
                || behind.matches("(?s)s?\\s?(?:\\(|[:=–—-]\\s)\\s?\\p{L}{3,}\\s.*")
                || (start == 0 && behind.matches("(?s)s?\\s{1,3}\\p{Lu}\\p{Ll}+\\s.*"));
    }

    /// A heading in capitals.
    private static boolean isShouted(String text) {
        long capitals = text.chars().filter(Character::isUpperCase).count();
        long small = text.chars().filter(Character::isLowerCase).count();
        return capitals > small;
    }
}
