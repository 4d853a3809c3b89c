package dev.hindsight.extract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws pages of PDFs and of pictures in the calling thread.
final class PageDrawer implements PageImages {
    /// Dots of a drawn page: A4 at 300 dpi has 9 million.
    static final long MOST_DOTS = 40_000_000;

    private static final double POINTS = 72;

    /// Degrees; Tesseract itself copes with less.
    private static final double LEANS = 0.15;

    private record Page(BufferedImage grey, double dpi) {}

    @Override
    public Drawing draw(Path file, String mediaType, int page, Wish wish, Path into) {
        try {
            Page drawn =
                    Formats.family(mediaType) == Formats.Family.PICTURE
                            ? picture(file, page)
                            : pdf(file, page, wish.dpi());
            BufferedImage straight = straightened(turned(drawn.grey(), wish.turn()));
            if (!ImageIO.write(straight, "png", into.toFile())) {
                throw new IOException("No way to write PNG");
            }
            return new Drawing.Drawn((float) drawn.dpi(), straight.getHeight());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // renderers of hostile bytes throw anything: to the user it is one page
            return new Drawing.Failed("the page cannot be drawn (" + name(e) + ")");
        }
    }

    private static String name(Throwable thrown) {
        return thrown.getClass().getSimpleName();
    }

    private static Page pdf(Path file, int page, int wished) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDRectangle box = document.getPage(page - 1).getCropBox();
            double square = (double) box.getWidth() * box.getHeight() / (POINTS * POINTS);
            double dpi = Math.min(wished, Math.sqrt(MOST_DOTS / Math.max(square, 0.01)));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return new Page(
                    renderer.renderImageWithDPI(page - 1, (float) dpi, ImageType.GRAY), dpi);
        }
    }

    private static Page picture(Path file, int page) throws IOException {
        PictureFile.Frame frame = PictureFile.frame(file, page, MOST_DOTS);
        return new Page(grey(frame.image()), frame.dpi());
    }

    /// On white, where the picture lets something shine through.
    private static BufferedImage grey(BufferedImage image) {
        BufferedImage grey =
                new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return grey;
    }

    private static BufferedImage turned(BufferedImage page, int degrees) {
        if (degrees == 0) {
            return page;
        }
        boolean lies = degrees % 180 != 0;
        int width = lies ? page.getHeight() : page.getWidth();
        int height = lies ? page.getWidth() : page.getHeight();
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        return drawn(page, width, height, turn);
    }

    private static BufferedImage straightened(BufferedImage page) {
        double leaning = Skew.of(page);
        if (Math.abs(leaning) < LEANS) {
            return page;
        }
        AffineTransform back =
                AffineTransform.getRotateInstance(
                        Math.toRadians(-leaning), page.getWidth() / 2.0, page.getHeight() / 2.0);
        return drawn(page, page.getWidth(), page.getHeight(), back);
    }

    private static BufferedImage drawn(
            BufferedImage page, int width, int height, AffineTransform how) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(page, how, null);
        pen.dispose();
        return drawn;
    }
}
