package dev.hindsight.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a handed-over command travels between two processes of the same version on one machine.
///
/// A request is the working folder, whether somebody watches, the arguments, and a secret if the
/// command asked for one. The answer is a row of frames, each a type, a length and bytes: what goes
/// to standard output, what goes to standard error, and the exit status last.
final class Wire {
    static final byte OUT = 'o';
    static final byte ERR = 'e';
    static final byte EXIT = 'x';
    private static final int MOST_ARGUMENTS = 100_000;
    private static final int LONGEST = 1 << 20;

    private Wire() {}

    /// @param secret what the asking process was told by the person at its terminal
    record Request(
            Path workingFolder, boolean watched, List<String> arguments, Optional<String> secret) {
        Request {
            arguments = List.copyOf(arguments);
        }

        /// Leaves the secret out, so that it reaches no log.
        @Override
        public String toString() {
            return "Request " + arguments + " in " + workingFolder;
        }
    }

    static void write(DataOutputStream out, Request request) throws IOException {
        writeText(out, request.workingFolder().toString());
        out.writeBoolean(request.watched());
        out.writeInt(request.arguments().size());
        for (String argument : request.arguments()) {
            writeText(out, argument);
        }
        out.writeBoolean(request.secret().isPresent());
        if (request.secret().isPresent()) {
            writeText(out, request.secret().get());
        }
        out.flush();
    }

    static Request read(DataInputStream in) throws IOException {
        Path folder = Path.of(readText(in));
        boolean watched = in.readBoolean();
        int count = in.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) {
            throw new IOException("A command has at most 100,000 arguments, not: " + count);
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(readText(in));
        }
        Optional<String> secret = in.readBoolean() ? Optional.of(readText(in)) : Optional.empty();
        return new Request(folder, watched, arguments, secret);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("An argument has at most 1,048,576 bytes, not: " + length);
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
