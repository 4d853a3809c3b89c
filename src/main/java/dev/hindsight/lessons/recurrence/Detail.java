package dev.hindsight.lessons.recurrence;

import dev.hindsight.meaning.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A text read closely: what each piece of it that tells something means.
///
/// @param whole all of it
/// @param advice the sentences that ask for something
/// @param story the others; all where all ask
record Detail(Part whole, Part advice, Part story) {
    /// Takes a text apart.
    ///
    /// @param pieces of the whole
    static Detail of(Parts parts, Pieces pieces, Telling telling) {
        List<Told> told = new ArrayList<>();
        int sentence = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Pieces.Piece piece = pieces.piece(i);
            while (sentence < parts.sentences().size() - 1
                    && piece.begin() >= parts.sentences().get(sentence).end()) {
                sentence++;
            }
            double weight = telling.weight(piece.text());
            if (weight > 0) {
                float[] seen = telling.seen(pieces.vector(i));
                told.add(new Told(seen, weight, parts.sentences().get(sentence)));
            }
        }
        return new Detail(
                new Part(told, _ -> true),
                new Part(told, Parts.Sentence::advice),
                new Part(told, Parts.Sentence::story));
    }

    /// A telling piece in its sentence.
    private static final class Told {
        private final float[] vector;
        private final double weight;
        private final Parts.Sentence sentence;

        Told(float[] vector, double weight, Parts.Sentence sentence) {
            this.vector = vector;
            this.weight = weight;
            this.sentence = sentence;
        }

        double most(List<Told> others) {
            double most = -1;
            for (Told other : others) {
                most = Math.max(most, Telling.dot(vector, other.vector));
            }
            return most;
        }
    }

    /// The telling pieces of some sentences.
    static final class Part {
        private final List<Told> pieces;
        private final double weight;

        private Part(List<Told> told, Predicate<Parts.Sentence> where) {
            this.pieces = told.stream().filter(it -> where.test(it.sentence)).toList();
            this.weight = pieces.stream().mapToDouble(piece -> piece.weight).sum();
        }

        /// How much of this is said there too, from about 0 to 1: the likeness of each piece to the
        /// piece that is most like it, weighed (the recall of BERTScore, Zhang and others 2020); 0
        /// where one of the two tells nothing.
        double saidIn(Part other) {
            if (pieces.isEmpty() || other.pieces.isEmpty()) {
                return 0;
            }
            double sum = 0;
            for (Told piece : pieces) {
                sum += piece.weight * piece.most(other.pieces);
            }
            return sum / weight;
        }
    }
}
