package dev.hindsight.cli;

import static java.util.Objects.requireNonNull;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What `./hindsight` can be told.
@Command(
        name = "hindsight",
        description = "The institutional memory of peace operations.",
        mixinStandardHelpOptions = true,
        version = "Hindsight 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            SearchCommand.class,
            CheckCommand.class,
            ReindexCommand.class,
            RehearseCommand.class,
            AccountCommand.class,
            ExtractCommand.class,
            CandidatesCommand.class,
            EvaluateCommand.class,
            ImportCommand.class,
            NotYet.Backup.class,
            NotYet.Restore.class,
            NotYet.Export.class
        })
public final class Commands implements Runnable {
    static final int WELL = 0;
    static final int SOME_INPUT_FAILED = 1;
    static final int WRONG_USAGE = 2;

    @Spec private @Nullable CommandSpec spec;

    Commands() {}

    /// Runs one command in this process, or through the process that owns its data folder.
    ///
    /// @return exit status: 0 all went well, 1 some input failed, 2 wrong usage
    @SuppressWarnings("SystemConsoleNull") // the API still allows null, and runtimes differ
    public static int main(List<String> arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        Console console = System.console();
        boolean watched = console != null && console.isTerminal();
        Session session =
                new LocalSession(
                        out,
                        err,
                        Path.of("").toAbsolutePath(),
                        watched,
                        List.copyOf(arguments),
                        new Secret());
        int status = run(arguments, session);
        out.flush();
        err.flush();
        return status;
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    static int run(List<String> arguments, Session session) {
        CommandLine line = new CommandLine(Commands.class, new SessionFactory(session));
        line.setOut(session.out());
        line.setErr(session.err());
        line.getSubcommands().values().stream()
                .filter(command -> command.getCommand() instanceof NotYet)
                .forEach(command -> command.setUnmatchedArgumentsAllowed(true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures(session));
        return line.execute(arguments.toArray(String[]::new));
    }

    @Override
    public void run() {
        throw new ParameterException(
                requireNonNull(spec).commandLine(),
                "Say what to do, for example: ./hindsight demo");
    }
}
