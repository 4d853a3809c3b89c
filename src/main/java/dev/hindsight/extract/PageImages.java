package dev.hindsight.extract;

import java.nio.file.Path;

/// Draws pages for OCR. A seam like [Extractor]: hostile bytes are opened behind it.
public interface PageImages {
    /// Draws one page as a grey picture (PNG), straightened where its lines lean.
    ///
    /// @param file the original
    /// @param mediaType as detected: `application/pdf` or a picture
    /// @param page from 1
    /// @param wish how it is to be drawn
    /// @param into where the picture is written
    /// @return the outcome; a page that cannot be drawn is an outcome too
    Drawing draw(Path file, String mediaType, int page, Wish wish, Path into);

    /// How a page is to be drawn.
    ///
    /// @param dpi dots an inch, 72 to 600; very large pages are drawn with fewer
    /// @param turn degrees clockwise by which the page is turned first: 0, 90, 180 or 270
    record Wish(int dpi, int turn) {
        public Wish {
            if (dpi < 72 || dpi > 600) {
                throw new IllegalArgumentException(
                        "Pages are drawn with 72 to 600 dots an inch, not: " + dpi);
            }
            if (Math.floorMod(turn, 90) != 0 || turn < 0 || turn > 270) {
                throw new IllegalArgumentException("A page is turned by quarters, not: " + turn);
            }
        }
    }

    /// What became of drawing a page.
    sealed interface Drawing {
        /// The picture is written.
        ///
        /// @param dpi that the picture has in fact
        /// @param height of the picture in dots
        record Drawn(float dpi, int height) implements Drawing {}

        /// There is no picture.
        ///
        /// @param reason in plain words
        record Failed(String reason) implements Drawing {}
    }
}
