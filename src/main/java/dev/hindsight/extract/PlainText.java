package dev.hindsight.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.jspecify.annotations.Nullable;

/// The characters of a text file. UTF-8 is tried first, for bytes that decode as UTF-8 are UTF-8;
/// only other files are guessed at.
final class PlainText {
    private PlainText() {}

    /// Reads a whole file.
    ///
    /// @param declared the encoding that is said to be used; null where nothing is said
    static String read(Path file, @Nullable Charset declared, OutputLimit limit)
            throws IOException {
        limit.add(Files.size(file) / 4);
        byte[] bytes = Files.readAllBytes(file);
        String text = decoded(bytes, declared);
        limit.add(text.length() - Math.min(text.length(), bytes.length / 4));
        return text;
    }

    private static String decoded(byte[] bytes, @Nullable Charset declared) throws IOException {
        boolean escapes = declared != null && declared.name().startsWith("ISO-2022");
        String text = escapes ? null : as(StandardCharsets.UTF_8, bytes);
        if (text == null && declared != null) {
            text = as(declared, bytes);
        }
        return text == null ? guessed(bytes) : text;
    }

    private static @Nullable String as(Charset charset, byte[] bytes) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            // in another encoding, then
            return null;
        }
    }

    private static String guessed(byte[] bytes) throws IOException {
        Charset charset;
        try (InputStream stream = new ByteArrayInputStream(bytes)) {
            charset = new Icu4jEncodingDetector().detect(stream, new Metadata());
        }
        // what calls itself Latin-1 is Windows' superset of it, which prints curly quotes
        boolean latin = charset == null || charset.equals(StandardCharsets.ISO_8859_1);
        return new String(bytes, latin ? Charset.forName("windows-1252") : charset);
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
