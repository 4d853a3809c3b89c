package dev.hindsight.cli;

import picocli.CommandLine.Option;

/// `--port N`, which the commands that serve know.
final class PortOption {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "TCP port, 8080 by default; 0 takes any free one.")
    private int port;

    int number() {
        return port;
    }
}
