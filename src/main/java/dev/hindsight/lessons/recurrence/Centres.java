package dev.hindsight.lessons.recurrence;

import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The middle of what lessons mean, for each language. All of them lie to one side of a model's
/// space, French ones to another than English ones; seen from the middle, what is said differs more
/// than what it is said in (Mu and Viswanath 2018, Reimers and Gurevych 2020).
final class Centres {
    private static final String FILE = "/recurrence/centres.tsv";

    private final float[] english;
    private final float[] french;

    private Centres(float[] english, float[] french) {
        this.english = english;
        this.french = french;
    }

    /// The middles that come with the program: of the texts on which [SameLesson] was made.
    ///
    /// @throws IllegalStateException where the program was built without them
    static Centres known() {
        try (InputStream in = Centres.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + FILE + ": build it again");
            }
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return new Centres(vector(lines.get(0)), vector(lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static float[] vector(String line) {
        String[] cells = line.split("\t", -1);
        float[] vector = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            vector[i] = Float.parseFloat(cells[i]);
        }
        return vector;
    }

    /// The direction of a vector as seen from the middle of its language. A vector of another
    /// model, which has other dimensions, is returned as it is.
    float[] from(float[] vector, Language language) {
        float[] centre = language == Language.FRENCH ? french : english;
        if (centre.length != vector.length) {
            return vector;
        }
        float[] moved = new float[vector.length];
        double squares = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = vector[i] - centre[i];
            squares += (double) moved[i] * moved[i];
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < moved.length && length > 0; i++) {
            moved[i] /= length;
        }
        return moved;
    }
}
