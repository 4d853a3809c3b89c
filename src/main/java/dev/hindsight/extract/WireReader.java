package dev.hindsight.extract;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what [WireWriter] wrote in another process, which may have gone mad meanwhile: nothing is
/// believed, and no more is taken than a limit.
final class WireReader {
    private final DataInputStream in;
    private final long most;
    private long left;

    /// @param most bytes of one message
    WireReader(InputStream in, long most) {
        this.in = new DataInputStream(in);
        this.most = most;
        this.left = most;
    }

    /// What was sent is no message.
    static final class Rubbish extends IOException {
        Rubbish(String what) {
            super(what);
        }
    }

    /// Begins or ends a message.
    ///
    /// @throws Rubbish when something else is there
    void seal() throws IOException {
        int read = in.readInt();
        if (read != WireWriter.SEAL) {
            throw new Rubbish("no message begins or ends with " + Integer.toHexString(read));
        }
        left = most;
    }

    /// Returns whether the other side has ended between two messages
    boolean ended() throws IOException {
        in.mark(1);
        boolean ended = in.read() < 0;
        if (!ended) {
            in.reset();
        }
        return ended;
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    int number() throws IOException {
        take(Integer.BYTES);
        return in.readInt();
    }

    @Nullable Integer optionalNumber() throws IOException {
        int read = number();
        return read == WireWriter.NONE ? null : read;
    }

    String text() throws IOException {
        String text = optionalText();
        if (text == null) {
            throw new Rubbish("a text is missing");
        }
        return text;
    }

    @Nullable String optionalText() throws IOException {
        int length = number();
        if (length == WireWriter.NONE) {
            return null;
        }
        take(length);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new Rubbish("a text is cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> texts() throws IOException {
        int count = count();
        List<String> read = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            read.add(text());
        }
        return List.copyOf(read);
    }

    List<Integer> numbers() throws IOException {
        int count = count();
        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            read.add(number());
        }
        return List.copyOf(read);
    }

    Map<String, String> map() throws IOException {
        int count = count();
        Map<String, String> read = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            read.put(text(), text());
        }
        return Map.copyOf(read);
    }

    /// How many values follow; each takes four bytes at least.
    int count() throws IOException {
        int count = number();
        if (count < 0 || count > left / Integer.BYTES) {
            throw new Rubbish("no message holds " + count + " values");
        }
        return count;
    }

    private void take(int bytes) throws IOException {
        left -= bytes;
        if (bytes < 0 || left < 0) {
            throw new Rubbish("a message has more than " + most + " bytes");
        }
    }
}
