package dev.hindsight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

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
