package dev.hindsight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/// One run of a command: where its words go and how it reaches the data.
interface Session {
    /// For the answer only.
    PrintWriter out();

    /// For everything else.
    PrintWriter err();

    /// The folder that relative paths start from.
    Path workingFolder();

    /// Is somebody watching standard error, so that a progress bar makes sense?
    boolean watched();

    /// Asks for something that must not be seen, such as a password: on the terminal, or from
    /// standard input. A command asks before it reaches for the data, since the process that owns
    /// the data may have no terminal.
    ///
    /// @return empty when nothing was told
    Optional<String> secret(String what);

    /// Does work on a data folder, here or in the process that owns it.
    ///
    /// @return the exit status
    int onData(DataFolder folder, Work work);

    /// What a command does once it has the data.
    @FunctionalInterface
    interface Work {
        int run(Engine engine);
    }
}
