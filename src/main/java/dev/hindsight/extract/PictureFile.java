package dev.hindsight.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture that was handed in as a file: a scan of one page, or of several in a TIFF.
final class PictureFile {
    /// The height of A4 and letter paper, in inches: pictures seldom say truly how large they are.
    private static final double PAPER = 11.5;

    private static final double LEAST_DPI = 72;
    private static final double MOST_DPI = 600;

    /// More pages than any scan of a document has.
    private static final int MOST_PAGES = 5_000;

    private PictureFile() {}

    /// One page of the file.
    ///
    /// @param dpi that the paper must have been scanned with
    record Frame(BufferedImage image, double dpi) {}

    /// Whether there is a reader for pictures of this media type.
    static boolean reads(String type) {
        return ImageIO.getImageReadersByMIMEType(type).hasNext();
    }

    static int pages(Path file) throws IOException {
        return with(
                file,
                reader -> {
                    int pages = reader.getNumImages(true);
                    if (pages < 1 || pages > MOST_PAGES) {
                        throw new IOException("The picture has " + pages + " pages");
                    }
                    return pages;
                });
    }

    /// @param page from 1
    /// @param mostDots larger pictures are read coarser
    static Frame frame(Path file, int page, long mostDots) throws IOException {
        return with(
                file,
                reader -> {
                    int width = reader.getWidth(page - 1);
                    int height = reader.getHeight(page - 1);
                    int step = step((long) width * height, mostDots);
                    ImageReadParam how = reader.getDefaultReadParam();
                    how.setSourceSubsampling(step, step, 0, 0);
                    BufferedImage image = reader.read(page - 1, how);
                    double dpi = Math.max(image.getWidth(), image.getHeight()) / PAPER;
                    return new Frame(image, Math.clamp(dpi, LEAST_DPI, MOST_DPI));
                });
    }

    private static int step(long dots, long most) {
        return (int) Math.ceil(Math.sqrt((double) dots / most));
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static <T> T with(Path file, Use<T> use) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("No picture of a known kind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return use.of(reader);
            } finally {
                reader.dispose();
            }
        }
    }
}
