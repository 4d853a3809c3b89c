package dev.hindsight.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/// Runs commands in this process and keeps what they print.
final class Terminal {
    private final Path workingFolder;

    Terminal(Path workingFolder) {
        this.workingFolder = workingFolder;
    }

    record Outcome(int status, String out, String err) {
        String lastLine() {
            return out.strip().lines().reduce("", (_, line) -> line);
        }
    }

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter toOut = new PrintWriter(out);
        PrintWriter toErr = new PrintWriter(err);
        LocalSession session =
                new LocalSession(
                        toOut, toErr, workingFolder, false, List.of(arguments), new Secret());
        int status = Commands.run(List.of(arguments), session);
        toOut.flush();
        toErr.flush();
        return new Outcome(status, out.toString(), err.toString());
    }
}
