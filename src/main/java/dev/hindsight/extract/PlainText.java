package dev.hindsight.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;

/// The characters of a text file. UTF-8 is tried first, for bytes that decode as UTF-8 are UTF-8;
/// only other files are guessed at.
final class PlainText {
    private PlainText() {}

    static String read(Path file, OutputLimit limit) throws IOException, TikaException {
        limit.add(Files.size(file) / 4);
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            // not UTF-8: an older encoding, or UTF-16
            text = guessed(file);
        }
        limit.add(text.length() - Math.min(text.length(), bytes.length / 4));
        return text;
    }

    private static String guessed(Path file) throws IOException, TikaException {
        StringBuilder text = new StringBuilder();
        try (InputStream stream = new java.io.BufferedInputStream(Files.newInputStream(file));
                AutoDetectReader reader = new AutoDetectReader(stream)) {
            reader.transferTo(new StringBuilderWriter(text));
        }
        return text.toString();
    }

    private static final class StringBuilderWriter extends java.io.Writer {
        private final StringBuilder text;

        StringBuilderWriter(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // the text stays
        }
    }

    /// Whether so many control characters stand in it that it is no text, whatever its name says.
    static boolean isBinary(String text) {
        long control =
                text.chars()
                        .filter(c -> (c < 0x20 && "\t\n\r\f\u001B".indexOf(c) < 0) || c == 0xFFFD)
                        .count();
        return control > text.length() / 50;
    }
}
