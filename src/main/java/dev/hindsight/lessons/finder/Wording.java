package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The wordings of one language that recommend, demand or conclude, and those that only seem to.
final class Wording {
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Wording NONE =
            new Wording(List.of(), NEVER, new Framing(NEVER, NEVER, NEVER), NEVER);

    private final List<Rule> rules;
    private final Pattern imperative;
    private final Framing framing;
    private final Pattern unmeant;

    /// The rules that a word calls for, a bit for each.
    private final Map<String, Long> triggers = new HashMap<>();

    /// @param rules at most 64
    /// @param imperative matches the beginning of an order ("Ensure that …"); its first group is
    ///   the verb
    /// @param unmeant matches a sentence that looks like a demand and is a forecast or a remark
    Wording(List<Rule> rules, Pattern imperative, Framing framing, Pattern unmeant) {
        if (rules.size() > Long.SIZE) {
            throw new IllegalArgumentException("At most 64 rules, not " + rules.size());
        }
        this.rules = List.copyOf(rules);
        this.imperative = imperative;
        this.framing = framing;
        this.unmeant = unmeant;
        for (int i = 0; i < rules.size(); i++) {
            long bit = 1L << i;
            rules.get(i).triggers().forEach(word -> triggers.merge(word, bit, (a, b) -> a | b));
        }
    }

    /// @param triggers words, in lower case, of which one stands in every sentence that matches
    /// @param pattern its first group, where it has one, is the cue
    record Rule(Cue.Sort sort, List<String> triggers, Pattern pattern) {
        static Rule of(Cue.Sort sort, String triggers, Pattern pattern) {
            return new Rule(sort, List.of(triggers.split(" ", -1)), pattern);
        }
    }

    /// Who says what follows.
    ///
    /// @param discussion matches where the source itself, or those it gathers, speak
    /// @param others matches where somebody else is reported
    /// @param legal matches where a law or an agreement speaks
    record Framing(Pattern discussion, Pattern others, Pattern legal) {}

    /// The wordings of a language; none for languages that have no rules yet.
    static Wording of(Language language) {
        return switch (language) {
            case ENGLISH -> EnglishWording.WORDING;
            case FRENCH -> FrenchWording.WORDING;
            case SPANISH, ARABIC, RUSSIAN, CHINESE, UNKNOWN -> NONE;
        };
    }

    Framing framing() {
        return framing;
    }

    /// Looks like a demand and is none.
    boolean unmeant(String sentence) {
        return unmeant.matcher(sentence).find();
    }

    /// The cues of a sentence, the strongest first.
    List<Cue> cues(String sentence) {
        long called = called(sentence);
        List<Cue> cues = new ArrayList<>();
        while (called != 0) {
            Rule rule = rules.get(Long.numberOfTrailingZeros(called));
            called &= called - 1;
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

    private long called(String sentence) {
        long called = 0;
        int start = -1;
        for (int i = 0; i <= sentence.length(); i++) {
            boolean letter = i < sentence.length() && Character.isLetter(sentence.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = sentence.substring(start, i).toLowerCase(Locale.ROOT);
                called |= triggers.getOrDefault(word, 0L);
                start = -1;
            }
        }
        return called;
    }
}
