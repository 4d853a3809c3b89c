package dev.hindsight.ocr;

import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program Tesseract: one process for each run, ended at its time limit.
@Singleton
final class Tesseract {
    private static final int LARGEST_ANSWER = 30 << 20;
    private static final Duration QUESTION = Duration.ofSeconds(20);

    /// Scans wait for hours, people who search do not: where the system has `nice`, recognition
    /// takes what processor the others leave.
    private static final List<String> LAST =
            onPath("nice").map(nice -> List.of(nice.toString(), "-n", "15")).orElse(List.of());

    private final OcrSettings settings;

    Tesseract(OcrSettings settings) {
        this.settings = settings;
    }

    /// How a run ended.
    sealed interface Run {
        record Done(String output) implements Run {}

        /// Nothing was recognised.
        ///
        /// @param reason in plain words
        record Failed(String reason) implements Run {}
    }

    /// Where the program is; empty where it is not installed. Looked up anew each time, since it
    /// can be installed while the server runs.
    Optional<Path> program() {
        String name = settings.program();
        if (name.indexOf(File.separatorChar) >= 0) {
            return Optional.of(Path.of(name)).filter(Files::isExecutable);
        }
        return onPath(name);
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /// The languages that are installed, as the program names them; empty where it is not there or
    /// does not answer.
    Set<String> languages() {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Set.of();
        }
        return switch (run(program.get(), List.of("--list-langs"), QUESTION)) {
            case Run.Done(String output) -> {
                Set<String> found = new TreeSet<>();
                output.lines()
                        .map(String::strip)
                        .filter(line -> line.matches("[A-Za-z_]{3,20}"))
                        .forEach(found::add);
                yield found;
            }
            case Run.Failed _ -> Set.of();
        };
    }

    /// Recognises a picture; the answer is hOCR.
    ///
    /// @param languages joined by `+`
    Run recognise(Path picture, String languages, int dpi) {
        return run(
                picture,
                List.of("-l", languages, "--psm", "3", "--dpi", String.valueOf(dpi), "-c"),
                "tessedit_create_hocr=1");
    }

    /// Asks for orientation and script of a picture.
    Run orientation(Path picture) {
        return run(picture, List.of("-l", "osd", "--psm"), "0");
    }

    private Run run(Path picture, List<String> options, String last) {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return new Run.Failed("Tesseract is no longer installed");
        }
        List<String> arguments = new ArrayList<>(List.of(picture.toString(), "stdout"));
        arguments.addAll(options);
        arguments.add(last);
        return run(program.get(), arguments, settings.pageTimeout());
    }

    private static Run run(Path program, List<String> arguments, Duration limit) {
        List<String> command = new ArrayList<>(LAST);
        command.add(program.toString());
        command.addAll(arguments);
        try {
            Path answer = Files.createTempFile("hindsight-ocr", ".txt");
            try {
                return run(command, answer, limit);
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            return new Run.Failed("Tesseract cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Run.Failed("the program is stopping");
        }
    }

    private static Run run(List<String> command, Path answer, Duration limit)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        // more threads for one page cost more than they bring, above all when several pages run
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectOutput(answer.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Run.Failed("it took longer than " + limit.toSeconds() + " s");
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            return new Run.Failed("Tesseract ended with status " + process.exitValue());
        }
        try (InputStream output = Files.newInputStream(answer)) {
            return new Run.Done(
                    new String(output.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8));
        }
    }
}
