package dev.hindsight.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells a page of scattered words, such as a map or a chart, from a page of text or of tables.
///
/// Text and columns of tables share an edge; the names on a map stand each where its place is.
final class Labels {
    private static final int FEWEST = 40;
    private static final int MEAN_LENGTH = 14;
    private static final float SAME_EDGE = 3;
    private static final int SHARING = 4;
    private static final double ALIGNED = 0.55;

    private Labels() {}

    static boolean isOn(List<Row> rows) {
        Map<Integer, Integer> lefts = new HashMap<>();
        Map<Integer, Integer> rights = new HashMap<>();
        int cells = 0;
        int glyphs = 0;
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                cells++;
                glyphs += cell.length();
                lefts.merge(edge(cell.x()), 1, Integer::sum);
                rights.merge(edge(cell.right()), 1, Integer::sum);
            }
        }
        if (cells < FEWEST || glyphs > MEAN_LENGTH * cells) {
            return false;
        }
        int aligned = 0;
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                boolean shares =
                        lefts.getOrDefault(edge(cell.x()), 0) >= SHARING
                                || rights.getOrDefault(edge(cell.right()), 0) >= SHARING;
                aligned += shares ? 1 : 0;
            }
        }
        return aligned < ALIGNED * cells;
    }

    private static int edge(float x) {
        return Math.round(x / SAME_EDGE);
    }
}
