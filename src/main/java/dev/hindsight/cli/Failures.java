package dev.hindsight.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one line what stopped a command; the whole story goes to the log.
record Failures(Session session) implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        return switch (failure) {
            case IllegalArgumentException e -> {
                session.err().println(e.getMessage());
                yield Commands.WRONG_USAGE;
            }
            case IOException e -> stopped(e);
            case UncheckedIOException e -> stopped(e);
            default -> {
                LOG.error("The command failed", failure);
                yield stopped(failure);
            }
        };
    }

    private int stopped(Exception failure) {
        session.err().println("Stopped: " + failure.getMessage());
        return Commands.SOME_INPUT_FAILED;
    }
}
