package dev.hindsight.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What OCR made of one page.
///
/// @param page from 1
/// @param height of the page as it was drawn, in points
/// @param pieces in the order they were found; none on a page without text
/// @param problem why OCR failed on this page, in plain words; null where it did not
public record RecognisedPage(int page, float height, List<Piece> pieces, @Nullable String problem) {
    private static final String PARTS = "\t";

    /// Sizes that differ from the usual one by less than this part are measured badly, not set
    /// otherwise.
    private static final float SAME_SIZE = 0.15f;

    private static final int FIELDS = 5;

    public RecognisedPage {
        if (page < 1) {
            throw new IllegalArgumentException("Pages are numbered from 1, not: " + page);
        }
        pieces = List.copyOf(pieces);
    }

    /// Words that follow each other closely on a line, and where they stand. Lengths are in points,
    /// from the top left of the page.
    ///
    /// @param x where they begin
    /// @param right where they end
    /// @param y the baseline of their line
    /// @param size the font size of their line
    /// @param text with single spaces between the words
    public record Piece(float x, float right, float y, float size, String text) {
        public Piece {
            if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "A piece of a line has letters, and no tab or line end: " + text);
            }
        }
    }

    public static RecognisedPage failed(int page, String problem) {
        return new RecognisedPage(page, 0, List.of(), problem);
    }

    /// The pieces as text, one a line, for storage; [#parse] reads it.
    public String written() {
        return height
                + "\n"
                + pieces.stream().map(RecognisedPage::written).collect(Collectors.joining("\n"));
    }

    private static String written(Piece piece) {
        return String.format(
                Locale.ROOT,
                "%.1f\t%.1f\t%.1f\t%.1f\t%s",
                piece.x(),
                piece.right(),
                piece.y(),
                piece.size(),
                piece.text());
    }

    /// Reads what [#written] wrote.
    ///
    /// @throws IllegalArgumentException when the text is no such page
    public static RecognisedPage parse(int page, String written, @Nullable String problem) {
        List<String> lines = written.lines().filter(line -> !line.isEmpty()).toList();
        List<Piece> pieces = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] fields = line.split(PARTS, -1);
            if (fields.length != FIELDS) {
                throw new IllegalArgumentException("A stored piece has five fields, not: " + line);
            }
            pieces.add(
                    new Piece(
                            Float.parseFloat(fields[0]),
                            Float.parseFloat(fields[1]),
                            Float.parseFloat(fields[2]),
                            Float.parseFloat(fields[3]),
                            fields[4]));
        }
        float height = lines.isEmpty() ? 0 : Float.parseFloat(lines.getFirst());
        return new RecognisedPage(page, height, pieces, problem);
    }

    /// @param usual the font size of most of the document, in points
    List<Fragment> fragments(float usual) {
        List<Fragment> fragments = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean same = Math.abs(piece.size() - usual) < SAME_SIZE * usual;
            Fragment fragment = new Fragment(piece.x(), piece.y(), same ? usual : piece.size());
            fragment.addWords(piece.text(), piece.right());
            fragments.add(fragment);
        }
        return fragments;
    }

    /// The size that most letters of some pages are set in; 0 without any.
    static float usualSize(List<RecognisedPage> pages) {
        List<Piece> sorted =
                pages.stream()
                        .flatMap(page -> page.pieces().stream())
                        .sorted(Comparator.comparingDouble(Piece::size))
                        .toList();
        long half = sorted.stream().mapToLong(piece -> piece.text().length()).sum() / 2;
        for (Piece piece : sorted) {
            half -= piece.text().length();
            if (half <= 0) {
                return piece.size();
            }
        }
        return 0;
    }
}
