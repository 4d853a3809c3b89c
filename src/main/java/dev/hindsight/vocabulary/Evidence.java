package dev.hindsight.vocabulary;

/// What one phrase or one word says for each theme; compared by identity.
final class Evidence {
    private final int[] themes;
    private final double[] weights;

    /// @param themes places in the list of leaves, with the weight for each
    Evidence(int[] themes, double[] weights) {
        this.themes = themes.clone();
        this.weights = weights.clone();
    }

    void addTo(double[] scores, double factor) {
        for (int index = 0; index < themes.length; index++) {
            scores[themes[index]] += weights[index] * factor;
        }
    }
}
