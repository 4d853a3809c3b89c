package dev.hindsight;

import dev.hindsight.cli.Commands;
import java.util.List;

/// The entry point.
public final class Hindsight {
    private Hindsight() {}

    /// Ends the process with 0 when all went well, 1 when some input failed, 2 for wrong usage.
    public static void main(String[] arguments) {
        System.exit(Commands.main(List.of(arguments)));
    }
}
