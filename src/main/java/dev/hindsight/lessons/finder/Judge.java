package dev.hindsight.lessons.finder;

import static dev.hindsight.lessons.finder.CandidateKind.LESSON;

import dev.hindsight.kernel.Language;
import dev.hindsight.lessons.finder.Rubric.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides what a unit is: as a whole where it is an item, sentence by sentence where it is running
/// text.
///
/// The thresholds were chosen on documents that were judged by reading, and checked on others.
final class Judge {
    /// What running text must reach; a plain "should" does not.
    private static final double PROSE = 0.6;

    /// What an item must reach that stands under no rubric, or a paragraph under one.
    private static final double ITEM = 0.5;

    private static final double LISTED = 0.7;
    private static final double HINTED = 0.1;
    private static final double WORDED = 0.2;
    private static final double RUBRIC_AND_WORDING = 0.35;
    private static final double SURE = 0.99;

    /// Longer paragraphs are running text, even where they begin with a recommendation.
    private static final int LONG = 130;

    private static final int LONG_ITEM = 250;
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_LISTED = 3;

    /// A new thought, not the rest of the last one.
    private static final Pattern NEW_THOUGHT =
            Pattern.compile(
                    "^(?:it (?:was|is) (?:also |further\\w* )?(?:\\w+ed|noted)|one (?:\\w+ )?(?:suggestion|participant)|"
                            + "(?:second|third|fourth|fifth|final)(?:ly)?,|and (?:second|third|fourth)ly|first(?:ly)?,|"
                            + "(?:some|several|many|most|other) (?:participants|discussants)|"
                            + "participants|discussants|i (?:also |further |therefore )?(?:\\w+ )|"
                            + "however,|in addition,|il a (?:également |aussi )?été|je |en outre|toutefois|cependant|"
                            + "deuxièmement|troisièmement|enfin)",
                    Wording.FLAGS);

    private Judge() {}

    /// @param rubric what the unit stands under; null where it stands under none
    static List<Finding> judge(Unit unit, @Nullable Rubric rubric) {
        List<Weighed> sentences =
                Sentences.of(unit.text()).stream()
                        .map(sentence -> Weighed.of(sentence, unit.language()))
                        .toList();
        int fewest =
                unit.listed() && rubric != null && rubric.full() ? FEWEST_LISTED : FEWEST_WORDS;
        if (sentences.isEmpty() || unit.words() < fewest) {
            return List.of();
        }
        Optional<Finding> whole = whole(unit, sentences, rubric);
        return whole.map(List::of).orElseGet(() -> prose(unit, sentences, rubric));
    }

    private static Optional<Finding> whole(
            Unit unit, List<Weighed> sentences, @Nullable Rubric rubric) {
        Weighed best = strongest(sentences);
        Weighed first = sentences.getFirst();
        boolean full = rubric != null && rubric.full();
        if (rubric != null && full && unit.listed() && unit.words() <= LONG_ITEM) {
            return Optional.of(listed(unit, best, rubric));
        }
        if (unit.words() > (unit.listed() ? LONG_ITEM : LONG)) {
            return Optional.empty();
        }
        double own = best.score() + bonus(rubric);
        boolean named = first.cue() != null && first.cue().sort() == Cue.Sort.NAMED;
        boolean counts =
                named
                        || (full && (best.strong() ? best.score() >= ITEM : order(unit, first)))
                        || (unit.listed() && isItem(unit, first, rubric));
        return counts
                ? Optional.of(finding(unit, unit.text(), best, own, rubric))
                : Optional.empty();
    }

    private static boolean isItem(Unit unit, Weighed first, @Nullable Rubric rubric) {
        boolean worded = rubric != null && rubric.weight() == Weight.WORDED;
        double least = worded ? ITEM - WORDED : ITEM;
        return (first.strong() && first.score() >= least) || (worded && order(unit, first));
    }

    private static boolean order(Unit unit, Weighed first) {
        return Wording.of(unit.language()).order(first.sentence()).isPresent();
    }

    private static Finding listed(Unit unit, Weighed best, Rubric rubric) {
        double score = LISTED + (best.score() > 0 ? 0.1 + best.score() * 0.15 : 0);
        return finding(unit, unit.text(), best, Math.max(score, best.score()), rubric);
    }

    private static List<Finding> prose(
            Unit unit, List<Weighed> sentences, @Nullable Rubric rubric) {
        List<Finding> findings = new ArrayList<>();
        List<Weighed> run = new ArrayList<>();
        for (Weighed sentence : sentences) {
            boolean enough = sentence.strong() && sentence.score() + bonus(rubric) >= PROSE;
            boolean goesOn = !run.isEmpty() && goesOn(run.getLast(), sentence);
            if (!goesOn) {
                close(unit, run, rubric).ifPresent(findings::add);
                run.clear();
            }
            if (enough || goesOn) {
                run.add(sentence);
            }
        }
        close(unit, run, rubric).ifPresent(findings::add);
        return findings;
    }

    /// Demands no one else, and not in so many words: the rest of the same thought.
    private static boolean goesOn(Weighed last, Weighed next) {
        boolean outright =
                next.cue() != null && next.cue().sort().strength() >= Cue.Sort.ADVISES.strength();
        return next.strong()
                && !outright
                && next.score() >= ITEM
                && (next.addressee() == null || next.addressee().equals(last.addressee()))
                && !NEW_THOUGHT.matcher(next.sentence()).find();
    }

    private static Optional<Finding> close(Unit unit, List<Weighed> run, @Nullable Rubric rubric) {
        if (run.isEmpty()) {
            return Optional.empty();
        }
        String text = String.join(" ", run.stream().map(Weighed::sentence).toList());
        Weighed best = strongest(run);
        return Optional.of(finding(unit, text, best, best.score() + bonus(rubric), rubric));
    }

    private static Finding finding(
            Unit unit, String text, Weighed best, double score, @Nullable Rubric rubric) {
        Rubric counted = rubric == null || rubric.hint() ? null : rubric;
        String addressee = best.addressee();
        Judgement judgement =
                new Judgement(
                        kind(unit, best, counted),
                        Math.round(Math.clamp(score, 0.1, SURE) * 100) / 100.0,
                        reason(unit, best, counted));
        return new Finding(unit, text, judgement, addressee);
    }

    private static CandidateKind kind(Unit unit, Weighed best, @Nullable Rubric rubric) {
        Cue cue = best.cue();
        boolean outright =
                cue != null
                        && !unit.listed()
                        && cue.sort().strength() >= Cue.Sort.ADVISES.strength();
        if (rubric != null && (cue == null || (rubric.full() && !rubric.mixed() && !outright))) {
            return rubric.kind();
        }
        if (cue == null) {
            return CandidateKind.RECOMMENDATION;
        }
        boolean needed =
                (cue.sort() == Cue.Sort.NEED && unit.listed())
                        || (cue.sort() == Cue.Sort.NECESSARY && statesAFact(cue, unit.language()));
        return needed ? LESSON : cue.sort().kind();
    }

    /// "X is necessary for Y" is a lesson; "it is necessary to do X" asks for it.
    private static boolean statesAFact(Cue cue, Language language) {
        return language == Language.ENGLISH
                && !cue.words().matches("(?iu)(?:it|what|there)\\b.*|.*(?:needed|required)");
    }

    private static String reason(Unit unit, Weighed best, @Nullable Rubric rubric) {
        String wording = best.reason();
        if (wording.isEmpty()) {
            wording =
                    Wording.of(unit.language()).order(best.sentence()).map(Cue::reason).orElse("");
        }
        if (rubric == null) {
            return wording;
        }
        return wording.isEmpty() ? rubric.reason() : rubric.reason() + "; " + wording;
    }

    private static double bonus(@Nullable Rubric rubric) {
        if (rubric == null) {
            return 0;
        }
        return switch (rubric.weight()) {
            case FULL -> RUBRIC_AND_WORDING;
            case WORDED -> WORDED;
            case HINT -> HINTED;
        };
    }

    private static Weighed strongest(List<Weighed> sentences) {
        return sentences.stream()
                .max(Comparator.comparingDouble(Weighed::score))
                .orElseThrow(() -> new IllegalStateException("A unit has at least one sentence"));
    }
}
