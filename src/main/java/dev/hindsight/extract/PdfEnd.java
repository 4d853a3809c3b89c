package dev.hindsight.extract;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Looks whether a PDF was copied to its end, where the mark `%%EOF` stands (ISO 32000-1, 7.5.5).
final class PdfEnd {
    /// Mail gateways append to files, so the mark may stand a little before the end.
    private static final int TAIL = 2048;

    private PdfEnd() {}

    static boolean isThere(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(0, bytes.length() - TAIL);
            byte[] tail = new byte[(int) (bytes.length() - start)];
            bytes.seek(start);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
