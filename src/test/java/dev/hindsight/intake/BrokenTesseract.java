package dev.hindsight.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A program that knows English and fails on every page.
final class BrokenTesseract {
    private static final String SCRIPT =
            """
            #!/bin/sh
            if [ "$1" = --list-langs ]; then echo eng; exit 0; fi
            exit 1
            """;

    private BrokenTesseract() {}

    static Path at(Path file) {
        try {
            Files.writeString(file, SCRIPT);
            return Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
