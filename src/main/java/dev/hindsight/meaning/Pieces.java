package dev.hindsight.meaning;

import java.util.List;

/// What the pieces of a text mean, each beside all others: words, or parts of rare words.
public final class Pieces {
    private final List<Piece> pieces;
    private final float[][] vectors;

    /// A word, or a part of one.
    ///
    /// @param text in small letters; a part of a word that is not its first begins with `##`
    /// @param begin where it begins in what was read, in characters from 0
    public record Piece(String text, int begin) {}

    /// Pieces with their vectors, in the order of the text.
    ///
    /// @param vectors one for each piece, kept as they are
    public Pieces(List<Piece> pieces, float[][] vectors) {
        if (pieces.size() != vectors.length) {
            throw new IllegalArgumentException(
                    pieces.size() + " pieces do not go with " + vectors.length + " vectors");
        }
        this.pieces = List.copyOf(pieces);
        this.vectors = vectors;
    }

    public int size() {
        return pieces.size();
    }

    /// The piece at a place in the order.
    ///
    /// @param number from 0
    public Piece piece(int number) {
        return pieces.get(number);
    }

    /// The vector of a piece as the model gives it, of any length; not to be changed.
    public float[] vector(int number) {
        return vectors[number];
    }
}
