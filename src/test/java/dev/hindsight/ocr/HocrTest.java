package dev.hindsight.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.extract.RecognisedPage.Piece;
import org.junit.jupiter.api.Test;

/// What is taken from Tesseract's answer.
class HocrTest {
    private static String line(String title, String... words) {
        return "<p class='ocr_par' lang='eng'><span class='ocr_line' title='"
                + title
                + "'>"
                + String.join(" ", words)
                + "</span></p>";
    }

    private static String word(int left, int right, int sureness, String text) {
        return "<span class='ocrx_word' title='bbox "
                + left
                + " 100 "
                + right
                + " 140; x_wconf "
                + sureness
                + "'>"
                + text
                + "</span>";
    }

    private static Hocr.Found read(String... lines) {
        return Hocr.read("<html><body>" + String.join("\n", lines) + "</body></html>", 300);
    }

    @Test
    void lengthsAreInPointsAndTheBaselineIsThatOfTheLine() {
        Hocr.Found found =
                read(
                        line(
                                "bbox 300 100 600 140; baseline 0 -10; x_size 40",
                                word(300, 420, 90, "vacant"),
                                word(440, 600, 96, "posts")));
        assertThat(found.pieces()).containsExactly(new Piece(72, 144, 31.2f, 12, "vacant posts"));
        assertThat(found.letters()).isEqualTo(11);
        assertThat(found.language()).isEqualTo("eng");
    }

    @Test
    void wordsFarApartStandInCellsOfTheirOwn() {
        Hocr.Found found =
                read(
                        line(
                                "bbox 300 100 1200 140; baseline 0 -10; x_size 40",
                                word(300, 420, 90, "Posts"),
                                word(1000, 1200, 90, "312")));
        assertThat(found.pieces()).extracting(Piece::text).containsExactly("Posts", "312");
    }

    @Test
    void theSignOfASymbolIsALetter() {
        Hocr.Found found =
                read(
                        line("bbox 0 100 300 140; x_size 40", word(0, 300, 11, "$/1995/390")),
                        line("bbox 0 200 300 240; x_size 40", word(0, 300, 13, "(8/1997/859)")),
                        line("bbox 0 300 300 340; x_size 40", word(0, 300, 90, "$390")));
        assertThat(found.pieces())
                .extracting(Piece::text)
                .containsExactly("S/1995/390", "(S/1997/859)", "$390");
    }

    @Test
    void smudgesAndLinesThatRunUpwardsAreLeftOut() {
        Hocr.Found found =
                read(
                        line("bbox 0 100 300 140; x_size 40", word(0, 300, 23, "VU ATHY")),
                        line("bbox 0 0 30 900; textangle 90", word(0, 30, 90, "margin")));
        assertThat(found.pieces()).isEmpty();
        assertThat(found.sureness()).isZero();
        assertThat(found.language()).isNull();
    }
}
