package dev.hindsight.lessons.recurrence;

import dev.hindsight.kernel.Language;
import dev.hindsight.meaning.Pieces;
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
/// The score is a function of a few measures of the pair (`Measures`), made from labelled pairs;
/// `docs/measurements.md` tells how good it is and what else was tried. It is the probability of
/// the same lesson for two texts that look alike, half of which are. Of two texts picked at random
/// hardly any are the same lesson, so what nobody has picked counts only where it is also near
/// ([#found]).
///
/// Thread-safe; the same texts and vectors give the same score, whichever comes first.
@Singleton
public final class SameLesson {
    /// The score from which two texts that look alike are the same lesson.
    public static final double SAME = 0.52;

    /// From where on the program itself may say that two lessons are one. Nearness by meaning alone
    /// fails on texts of another field, which all lie close together.
    private static final Nearness FOUND = new Nearness(0.30, 0.30, 0.35);

    /// From where on a reader may want to compare two lessons.
    private static final Nearness PERHAPS = new Nearness(0.12, 0.05, 0.10);

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

    /// Reads a text closely, by the meaning of each of its words: two that were read so are judged
    /// much better.
    ///
    /// @param pieces of a text; where there are none, the saying stays as it is
    public Saying closely(Saying saying, Function<String, Optional<Pieces>> pieces) {
        return pieces.apply(saying.parts.whole())
                .map(read -> saying.with(Detail.of(saying.parts, read, Telling.known())))
                .orElse(saying);
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
        return near(a, b, FOUND);
    }

    /// The score of two texts that a reader might want to compare; 0 for all others.
    public double perhaps(Saying a, Saying b) {
        return near(a, b, PERHAPS);
    }

    private static double near(Saying a, Saying b, Nearness least) {
        // most pairs end here, and an atlas of lessons has millions
        if (!least.reached(a, b)) {
            return 0;
        }
        double score = Measures.of(a, b).score();
        return score < SAME ? 0 : score;
    }

    /// How much two texts have to be about the same thing, whatever they say about it.
    ///
    /// @param meaning least likeness of what both mean, in the whole and in their advice
    /// @param words least likeness of their words beside that
    /// @param wordsAlone least likeness of their words where the meaning of one is not known
    private record Nearness(double meaning, double words, double wordsAlone) {
        boolean reached(Saying a, Saying b) {
            double alike = a.whole.cosine(b.whole);
            if (a.meant == null || b.meant == null) {
                return alike >= wordsAlone;
            }
            return alike >= words && a.meant.near(b.meant) >= meaning;
        }
    }
}
