package dev.hindsight.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that only the person at the terminal knows, asked once for a command: twice on a
/// terminal, where nobody sees what is typed; else the first line of standard input.
final class Secret {
    private @Nullable String told;

    /// What the person tells.
    ///
    /// @return empty when there is no such line, or when what was typed twice differs
    Optional<String> ask(String what) {
        if (told == null) {
            told =
                    Optional.ofNullable(System.console())
                            .filter(Console::isTerminal)
                            .map(console -> typed(console, what))
                            .orElseGet(Secret::firstLine)
                            .orElse(null);
        }
        return told();
    }

    /// What was told so far.
    Optional<String> told() {
        return Optional.ofNullable(told);
    }

    private static Optional<String> typed(Console console, String what) {
        char[] once = console.readPassword("%s: ", what);
        char[] again = console.readPassword("%s again: ", what);
        boolean same = once != null && again != null && Arrays.equals(once, again);
        return same ? Optional.of(new String(once)) : Optional.empty();
    }

    private static Optional<String> firstLine() {
        try {
            // not closed: standard input belongs to the process
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                            .readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("Standard input cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "(a secret)";
    }
}
