package dev.hindsight.briefs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Remembers lines, and tells whether another says nearly the same: of the fewer different words of
/// the two, seven in ten stand in both.
///
/// Words of one or two letters do not count; each Chinese character is a word.
final class NearWords {
    private static final double NEAR = 0.7;

    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]{3,}");

    private final List<Set<String>> said = new ArrayList<>();

    /// Remembers a line, unless one like it is there already.
    ///
    /// @return whether it is new
    boolean add(String line) {
        Set<String> words = words(line);
        if (said.stream().anyMatch(other -> near(words, other))) {
            return false;
        }
        said.add(words);
        return true;
    }

    private static Set<String> words(String line) {
        return WORD.matcher(line.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean near(String one, String other) {
        return near(words(one), words(other));
    }

    private static boolean near(Set<String> one, Set<String> other) {
        int fewer = Math.min(one.size(), other.size());
        if (fewer == 0) {
            return one.equals(other);
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size() >= NEAR * fewer;
    }
}
