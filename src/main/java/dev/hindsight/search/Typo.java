package dev.hindsight.search;

/// What counts as the same word, misspelled.
final class Typo {
    private static final int LONG = 9;

    private Typo() {}

    /// How many slips a word of a length may have.
    static int most(int length) {
        return length >= LONG ? 2 : 1;
    }

    /// Are two words the same but for a slip or, in long words, two: a letter too many, too few,
    /// wrong or in the place of its neighbour? The first letter has to be right.
    static boolean of(String one, String other) {
        int most = most(Math.min(one.length(), other.length()));
        return one.charAt(0) == other.charAt(0)
                && Math.abs(one.length() - other.length()) <= most
                && distance(one, other) <= most;
    }

    /// Edit distance with neighbours that change places as one edit (Damerau 1964), in the form
    /// that edits no place twice.
    static int distance(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : cheapest(one, other, rows, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int[][] rows, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int cheapest =
                Math.min(
                        rows[i - 1][j - 1] + (same ? 0 : 1),
                        Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cheapest, rows[i - 2][j - 2] + 1) : cheapest;
    }
}
