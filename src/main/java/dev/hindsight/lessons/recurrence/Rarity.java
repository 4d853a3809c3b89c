package dev.hindsight.lessons.recurrence;

import dev.hindsight.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How rare words are in what is written about lessons, as a fixed table: counted over the lessons
/// themselves, it would let those that a viewer may not see weigh in.
///
/// The table holds the sentences of the starter collection that have a root, for roots with at
/// least two.
final class Rarity {
    private static final String FILE = "/recurrence/rarity.tsv";

    /// Words that any lesson may have, whatever it is about.
    private static final String EMPTY =
            "should must need let had been would will could may might does did nor any all each both"
                    + " only such very much many most some she you your him had never even still just"
                    + " when while yet already again once every several than then because since until"
                    + " during within about against among their there here them were was being having"
                    + " made make take taken get got give given put keep kept say said tell told come"
                    + " came went gone year day week month time";

    private static final String EMPTY_IN_FRENCH =
            "pour que les unes et les autres doit doivent faut ont été avait avaient était étaient"
                    + " devrait devraient fait tous tout toute deux leur lui nos nous notre vous";

    private final Set<String> empty = new HashSet<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final double most;

    /// @param lines the number of sentences, then root, tab and count
    private Rarity(List<String> lines, Vocabulary vocabulary) {
        empty.addAll(vocabulary.gist(EMPTY).roots());
        empty.addAll(vocabulary.gist(EMPTY_IN_FRENCH).roots());
        double sentences = Integer.parseInt(lines.getFirst());
        this.most = Math.log(1 + sentences);
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.indexOf('\t');
            double count = Integer.parseInt(line.substring(tab + 1));
            weights.put(line.substring(0, tab), Math.log(1 + sentences / count) / most);
        }
    }

    /// The table that comes with the program.
    ///
    /// @throws IllegalStateException where the program was built without it
    static Rarity known(Vocabulary vocabulary) {
        try (InputStream in = Rarity.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + FILE + ": build it again");
            }
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Rarity(table.lines().toList(), vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /// 0 for words that any lesson may have; else from nearly 0, for what every sentence says, to
    /// 1, for a root that the table lacks: `ln(1 + sentences / count) / ln(1 + sentences)` (Spärck
    /// Jones 1972).
    double of(String root) {
        return empty.contains(root) ? 0 : weights.getOrDefault(root, 1.0);
    }
}
