package dev.hindsight.testing;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A scan that a test makes: pages of text as pictures, A4, and pages of text between them.
public final class MadeScan {
    private static final int DPI = 200;
    private static final float LEFT = 70;

    private record Page(List<String> lines, boolean picture, int turned) {}

    private final List<Page> pages = new ArrayList<>();

    /// A page that is only a picture.
    public MadeScan scanned(String... lines) {
        return scanned(0, lines);
    }

    /// Adds a page that is a picture of these lines.
    ///
    /// @param turned degrees clockwise, in quarters
    public MadeScan scanned(int turned, String... lines) {
        pages.add(new Page(List.of(lines), true, turned));
        return this;
    }

    /// A page with text.
    public MadeScan typed(String... lines) {
        pages.add(new Page(List.of(lines), false, 0));
        return this;
    }

    public Path save(Path file) {
        try (PDDocument document = new PDDocument()) {
            for (Page page : pages) {
                if (page.picture()) {
                    paste(document, picture(page.turned(), page.lines().toArray(String[]::new)));
                } else {
                    type(document, page.lines());
                }
            }
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A page as a grey picture.
    public static BufferedImage picture(int turned, String... lines) {
        try (PDDocument document = new PDDocument()) {
            type(document, List.of(lines));
            BufferedImage drawn =
                    new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
            return turned == 0 ? drawn : turned(drawn, turned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path savePicture(Path file, String format, BufferedImage picture) {
        try {
            if (!ImageIO.write(picture, format, file.toFile())) {
                throw new IOException("No writer for " + format);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage turned(BufferedImage page, int degrees) {
        boolean lies = degrees % 180 != 0;
        int width = lies ? page.getHeight() : page.getWidth();
        int height = lies ? page.getWidth() : page.getHeight();
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(degrees / 90);
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        BufferedImage other = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(page, other);
    }

    private static void type(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < lines.size(); i++) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
                content.newLineAtOffset(LEFT, PDRectangle.A4.getHeight() - 100 - 15 * i);
                content.showText(lines.get(i));
                content.endText();
            }
        }
    }

    private static void paste(PDDocument document, BufferedImage picture) throws IOException {
        float width = picture.getWidth() * 72f / DPI;
        float height = picture.getHeight() * 72f / DPI;
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, picture), 0, 0, width, height);
        }
    }
}
