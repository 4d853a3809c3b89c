package dev.hindsight.lessons.recurrence;

import dev.hindsight.kernel.Language;
import dev.hindsight.vocabulary.Gist;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Judges whether two texts state the same lesson, in English or French.
///
/// The score is a logistic function of a few measures of the pair (`Measures`), with weights fitted
/// to labelled pairs; `docs/measurements.md` tells how good it is and what else was tried. It is
/// the probability of the same lesson for two texts that look alike, half of which are. Of two
/// texts picked at random hardly any are the same lesson, so what nobody has picked counts only
/// where it is also near ([#found]).
///
/// Thread-safe; the same texts and vectors give the same score, whichever comes first.
@Singleton
public final class SameLesson {
    /// The score from which two texts that look alike are the same lesson.
    public static final double SAME = 0.52;

    private static final double NEAR = 0.45;
    private static final double NEAR_BY_WORDS = 0.35;
    private static final double PERHAPS_NEAR = 0.12;
    private static final double PERHAPS_BY_WORDS = 0.10;

    private final Vocabulary vocabulary;
    private final Rarity rarity;
    private final Centres centres = Centres.known();

    public SameLesson(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rarity = Rarity.known(vocabulary);
    }

    /// The texts whose vectors [#read] looks up: make them first where meaning shall count.
    ///
    /// @param title what a lesson is called; may be empty
    public List<String> texts(String title, String text) {
        Parts parts = Parts.of(title, text);
        return List.of(parts.whole(), parts.advice());
    }

    /// Makes a text ready to be compared.
    ///
    /// @param title what a lesson is called; may be empty
    /// @param vectors of texts, of length 1; where one is missing, wording alone is compared
    public Saying read(String title, String text, Function<String, Optional<float[]>> vectors) {
        Parts parts = Parts.of(title, text);
        Gist whole = vocabulary.gist(parts.whole());
        return new Saying(
                parts,
                words(whole),
                words(vocabulary.gist(parts.advice())),
                words(vocabulary.gist(parts.story())),
                meant(parts, whole.language(), vectors));
    }

    private Saying.@Nullable Meant meant(
            Parts parts, Language language, Function<String, Optional<float[]>> vectors) {
        Optional<float[]> whole = vectors.apply(parts.whole());
        Optional<float[]> advice = vectors.apply(parts.advice());
        return whole.isEmpty() || advice.isEmpty()
                ? null
                : new Saying.Meant(
                        centres.from(whole.get(), language), centres.from(advice.get(), language));
    }

    private Bag words(Gist gist) {
        Map<String, Double> weights = new HashMap<>();
        for (String root : gist.roots()) {
            double weight = rarity.of(root);
            if (weight > 0) {
                weights.put(root, weight);
            }
        }
        return new Bag(weights);
    }

    /// How probable it is that both are one lesson, for two texts that look alike: from 0 to 1.
    public double score(Saying a, Saying b) {
        return Measures.of(a, b).score();
    }

    /// The score of two texts that nobody has picked, where they are so near that the program
    /// itself may say that they are the same lesson; 0 for all others.
    public double found(Saying a, Saying b) {
        return near(a, b, NEAR, NEAR_BY_WORDS);
    }

    /// The score of two texts that a reader might want to compare; 0 for all others.
    public double perhaps(Saying a, Saying b) {
        return near(a, b, PERHAPS_NEAR, PERHAPS_BY_WORDS);
    }

    private static double near(Saying a, Saying b, double byMeaning, double byWords) {
        // most pairs end here, and an atlas of lessons has millions
        if (Measures.far(a, b, byMeaning, byWords)) {
            return 0;
        }
        double score = Measures.of(a, b).score();
        return score < SAME ? 0 : score;
    }
}
