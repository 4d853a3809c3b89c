package dev.hindsight.meaning;

/// Turns one text into one vector of length 1.
interface Model extends AutoCloseable {
    /// Components of each vector.
    int DIMENSIONS = 384;

    /// The vector of a text; what is too long for the model is left out at the end. Safe to call
    /// from several threads.
    float[] read(String text);

    /// What each piece of a text means, likewise.
    Pieces pieces(String text);

    @Override
    void close();
}
