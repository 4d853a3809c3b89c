package dev.hindsight.extract;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values for [WireReader] in another process: numbers as they are, texts as UTF-8 behind
/// their length in bytes.
final class WireWriter {
    /// Where a text or a number is missing.
    static final int NONE = -1;

    /// Before and after every answer, so that what a library prints is not taken for one.
    static final int SEAL = 0x48E9_1D5A;

    private final DataOutputStream out;

    WireWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    void seal() throws IOException {
        out.writeInt(SEAL);
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    void number(int value) throws IOException {
        out.writeInt(value);
    }

    /// @param value not negative
    void optional(@Nullable Integer value) throws IOException {
        out.writeInt(value == null ? NONE : value);
    }

    void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void optional(@Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(NONE);
        } else {
            text(value);
        }
    }

    void texts(List<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            text(value);
        }
    }

    void numbers(List<Integer> values) throws IOException {
        out.writeInt(values.size());
        for (int value : values) {
            out.writeInt(value);
        }
    }

    void texts(Map<String, String> values) throws IOException {
        out.writeInt(values.size());
        for (Map.Entry<String, String> entry : values.entrySet()) {
            text(entry.getKey());
            text(entry.getValue());
        }
    }

    void flush() throws IOException {
        out.flush();
    }
}
