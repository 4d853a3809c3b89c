package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Scores a text of one language for every theme, from two kinds of evidence.
///
/// **Phrases** are the synonyms of a theme and the names of terms that link to it. One weighs `1 +
/// 0.6 · (content words - 1)`, divided by the number of themes that share it, so that long and rare
/// ones count for more.
///
/// **Words** are the roots in a theme's label, description, "belongs" and synonyms. One weighs
/// `share^1.5 · ln(1 + n)`, where `n` is how often the theme uses it and `share` is `n` divided by
/// how often all themes use it: a word that every theme uses says next to nothing.
///
/// Either counts in full once; its second to fourth occurrence add a fifth each, later ones
/// nothing. The first words of a passage mostly say what it is about, so evidence at the start
/// counts double, falling evenly to its plain weight at the end. The constants were chosen by
/// measuring on lessons that people had filed under themes.
final class ThemeEvidence {
    private static final double FIRST = 1.5;
    private static final double REPEATED = 0.2;
    private static final int LAST_REPEAT = 4;
    private static final int SHORTEST_WORD = 3;

    /// More than a single word by chance, which reaches `1.5 · ln 2` at most.
    private static final double FLOOR = 2.0;

    private static final double LEAST_SHARE = 0.5;
    private static final int MOST = 3;

    /// A theme's part of all evidence in a text, this much added, and how many of a hundred
    /// paragraphs of reports were then about the theme (see the measurements).
    private static final double DOUBT = 3;

    private static final double[] SHARES = {0, .075, .125, .175, .225, .275, .35, .45, 1};
    private static final double[] RIGHT = {5, 19, 39, 56, 74, 82, 91, 94, 98};

    private final Language language;
    private final List<ThemeId> leaves;
    private final PhraseTree<Evidence> phrases;
    private final Map<String, Evidence> words;
    private final Remembered stems;
    private final Remembered roots;

    /// @param phrases over the [#keyed] form of texts
    /// @param words by root
    ThemeEvidence(
            Language language,
            List<ThemeId> leaves,
            PhraseTree<Evidence> phrases,
            Map<String, Evidence> words) {
        this.language = language;
        this.leaves = List.copyOf(leaves);
        this.phrases = phrases;
        this.words = Map.copyOf(words);
        this.stems = new Remembered(word -> Stem.of(word, language));
        this.roots = new Remembered(stem -> Stem.root(stem, language));
    }

    /// The form in which phrases and texts are compared: stemmed and without articles.
    static Words keyed(Words text, Language language) {
        return text.without(SmallWords.articles(language), word -> Stem.of(word, language));
    }

    /// The themes that stand out, the strongest first; equal ones in the order of their ids.
    ///
    /// @param learned what single words say besides, by root
    List<ThemeScore> suggest(Words plain, Map<String, Evidence> learned) {
        return outstanding(scores(plain, learned));
    }

    /// How strongly a text speaks for each leaf, in their order; 0 where nothing does.
    double[] scores(Words plain, Map<String, Evidence> learned) {
        Words text = plain.without(SmallWords.articles(language), stems::of);
        double[] scores = new double[leaves.size()];
        Map<Evidence, Integer> seen = new HashMap<>();
        phrases.scan(
                text,
                (found, at) ->
                        found.forEach(evidence -> count(evidence, at, text.size(), seen, scores)));
        for (int at = 0; at < text.size() && !words.isEmpty(); at++) {
            String root = roots.of(text.key(at));
            count(words.get(root), at, text.size(), seen, scores);
            count(learned.get(root), at, text.size(), seen, scores);
        }
        return scores;
    }

    /// The different roots of a text that may say something of a theme.
    Set<String> roots(Words plain) {
        Set<String> found = new TreeSet<>();
        Words text = plain.without(SmallWords.articles(language), stems::of);
        for (int at = 0; at < text.size(); at++) {
            String key = text.key(at);
            if (key.length() >= SHORTEST_WORD && !SmallWords.links(language).contains(key)) {
                found.add(roots.of(key));
            }
        }
        return found;
    }

    private static void count(
            @Nullable Evidence evidence,
            int at,
            int size,
            Map<Evidence, Integer> seen,
            double[] scores) {
        if (evidence == null) {
            return;
        }
        int times = seen.merge(evidence, 1, Integer::sum);
        if (times <= LAST_REPEAT) {
            double place = FIRST - (FIRST - 1) * at / size;
            evidence.addTo(scores, times == 1 ? place : place * REPEATED);
        }
    }

    private List<ThemeScore> outstanding(double[] scores) {
        double best = 0;
        double all = DOUBT;
        for (double score : scores) {
            best = Math.max(best, score);
            all += score;
        }
        double least = Math.max(FLOOR, best * LEAST_SHARE);
        List<ThemeScore> found = new ArrayList<>();
        for (int leaf = 0; leaf < scores.length; leaf++) {
            if (scores[leaf] >= least) {
                found.add(
                        new ThemeScore(
                                leaves.get(leaf), scores[leaf], confidence(scores[leaf] / all)));
            }
        }
        found.sort(
                Comparator.comparingDouble(ThemeScore::score)
                        .reversed()
                        .thenComparing(ThemeScore::theme));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static int confidence(double share) {
        int above = 1;
        while (above < SHARES.length - 1 && SHARES[above] < share) {
            above++;
        }
        double part = (share - SHARES[above - 1]) / (SHARES[above] - SHARES[above - 1]);
        double right = RIGHT[above - 1] + part * (RIGHT[above] - RIGHT[above - 1]);
        return Math.clamp(Math.round(right), 1, 99);
    }
}
