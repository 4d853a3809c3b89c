package dev.hindsight.meaning;

import java.util.List;
import java.util.Optional;

/// What texts mean, as vectors of length 1: the dot product of two says how alike they are.
public interface Meaning extends AutoCloseable {
    /// Meaning that is turned off.
    Meaning OFF = new NoMeaning();

    /// False where it is turned off; then there are no vectors and nothing is ever made.
    boolean on();

    /// The vector of a passage, where it has been made.
    Optional<float[]> known(String text);

    /// Makes the vectors of passages that have none yet, and keeps them. Takes a core about 50 to
    /// 150 ms for each passage of 100 words; returns early when interrupted or closed.
    void learn(List<String> texts);

    /// The vector of a question. Never waits for the model: empty while it is being loaded, which
    /// the first call sets off.
    Optional<float[]> ofQuestion(String text);

    /// What each piece of a text means beside the others; the end of what is too long for the model
    /// is left out. Reads the text at once, which takes 50 to 150 ms for 100 words, unless it was
    /// read lately; empty where there is no model.
    Optional<Pieces> pieces(String text);

    /// Waits until questions have vectors.
    void load();

    /// Lets texts that are being read come to their end, and begins no other.
    @Override
    void close();
}
