package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The wordings of one language that recommend, demand or conclude, and those that only seem to.
///
/// @param triggers words, in lower case, of which one stands in every sentence with a cue
/// @param rules in the order of their strength
/// @param imperative matches the beginning of an order ("Ensure that …"); its first group is the
///   verb
/// @param framing who says it
/// @param unmeant matches a sentence that looks like a demand and is a forecast or a remark
record Wording(
        Set<String> triggers,
        List<Rule> rules,
        Pattern imperative,
        Framing framing,
        Pattern unmeant) {

    /// @param pattern its first group, where it has one, is the cue
    record Rule(Cue.Sort sort, Pattern pattern) {}

    /// @param discussion a frame in which the source itself, or those it gathers, speak
    /// @param others a frame in which somebody else is reported
    /// @param legal a frame in which a law or an agreement speaks
    record Framing(Pattern discussion, Pattern others, Pattern legal) {}

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Wording NONE =
            new Wording(
                    Set.of(),
                    List.of(),
                    Pattern.compile("(?!)"),
                    new Framing(
                            Pattern.compile("(?!)"), Pattern.compile("(?!)"), Pattern.compile("(?!)")),
                    Pattern.compile("(?!)"));

    /// The wordings of a language; none for languages that have no rules yet.
    static Wording of(Language language) {
        return switch (language) {
            case ENGLISH -> EnglishWording.WORDING;
            case FRENCH -> FrenchWording.WORDING;
            case SPANISH, ARABIC, RUSSIAN, CHINESE, UNKNOWN -> NONE;
        };
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /// The cues of a sentence, the strongest first.
    List<Cue> cues(String sentence) {
        List<Cue> cues = new ArrayList<>();
        if (triggered(sentence)) {
            for (Rule rule : rules) {
                Matcher matcher = rule.pattern().matcher(sentence);
                if (matcher.find()) {
                    int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
                    cues.add(
                            new Cue(
                                    rule.sort(),
                                    matcher.group(group),
                                    matcher.start(group),
                                    matcher.end(group)));
                }
            }
        }
        cues.sort(Comparator.comparingDouble(cue -> -cue.sort().strength()));
        return cues;
    }

    /// An order at the beginning of an item.
    Optional<Cue> order(String sentence) {
        Matcher matcher = imperative.matcher(sentence);
        return matcher.find()
                ? Optional.of(
                        new Cue(
                                Cue.Sort.IMPERATIVE,
                                matcher.group(1),
                                matcher.start(1),
                                matcher.end(1)))
                : Optional.empty();
    }

    private boolean triggered(String sentence) {
        int start = -1;
        for (int i = 0; i <= sentence.length(); i++) {
            boolean letter = i < sentence.length() && Character.isLetter(sentence.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (triggers.contains(sentence.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = -1;
            }
        }
        return false;
    }

    static Set<String> words(String text) {
        return new HashSet<>(List.of(text.strip().split("\\s+", -1)));
    }
}
