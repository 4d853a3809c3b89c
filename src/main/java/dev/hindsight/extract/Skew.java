package dev.hindsight.extract;

import java.awt.image.BufferedImage;

/// Finds by how much the lines of a scanned page lean.
///
/// Along the right angle, the lower edges of the letters fall into few rows: the sum of the squares
/// of the row counts is largest there (Baird, The skew angle of printed documents, 1987).
final class Skew {
    /// Pages lean by a few degrees at most; more is a page that was turned.
    private static final double MOST = 4.0;

    private static final double COARSE = 0.5;
    private static final double FINE = 0.05;

    /// Wide enough to tell lines apart, small enough to be quick.
    private static final int WIDTH = 1_000;

    /// Fewer edges than this are no text to go by.
    private static final int FEWEST = 300;

    private static final int DARK = 128;

    private final float[] xs;
    private final float[] ys;
    private final int rows;

    private Skew(float[] xs, float[] ys, int rows) {
        this.xs = xs;
        this.ys = ys;
        this.rows = rows;
    }

    /// Degrees by which lines fall to the right; negative where they rise; 0 where nothing can be
    /// said. Between −4 and 4.
    ///
    /// @param page a grey picture, dark on light
    static double of(BufferedImage page) {
        Skew skew = edges(page);
        if (skew.xs.length < FEWEST) {
            return 0;
        }
        double coarse = skew.best(-MOST, MOST, COARSE);
        double found = skew.best(coarse - COARSE, coarse + COARSE, FINE);
        return skew.score(found) > 1.05 * skew.score(0) ? found : 0;
    }

    /// Dots that are dark over light ones.
    private static Skew edges(BufferedImage page) {
        int step = Math.max(1, page.getWidth() / WIDTH);
        int width = page.getWidth() / step;
        int height = page.getHeight() / step;
        var dots = page.getRaster();
        float[] xs = new float[width * height];
        float[] ys = new float[width * height];
        int count = 0;
        for (int y = 0; y + 1 < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean dark = dots.getSample(x * step, y * step, 0) < DARK;
                if (dark && dots.getSample(x * step, (y + 1) * step, 0) >= DARK) {
                    xs[count] = x;
                    ys[count] = y;
                    count++;
                }
            }
        }
        return new Skew(
                java.util.Arrays.copyOf(xs, count), java.util.Arrays.copyOf(ys, count), height);
    }

    private double best(double from, double to, double step) {
        double best = 0;
        double most = -1;
        for (int i = 0; i <= Math.round((to - from) / step); i++) {
            double angle = from + i * step;
            double score = score(angle);
            if (score > most) {
                most = score;
                best = angle;
            }
        }
        return best;
    }

    private double score(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int reach = (int) (WIDTH * 2 * Math.tan(Math.toRadians(MOST + 1)));
        int[] counts = new int[rows + 2 * reach];
        for (int i = 0; i < xs.length; i++) {
            int row = (int) Math.round(ys[i] - xs[i] * slope) + reach;
            if (row >= 0 && row < counts.length) {
                counts[row]++;
            }
        }
        double sum = 0;
        for (int count : counts) {
            sum += (double) count * count;
        }
        return sum;
    }
}
