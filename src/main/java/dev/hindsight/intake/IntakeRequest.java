package dev.hindsight.intake;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Files to take in, and what whoever hands them in says of all of them.
///
/// @param mission comes first among the missions of each document; null leaves it to what the text
///   says
/// @param type of each document; null leaves it to what the text says
public record IntakeRequest(
        List<Incoming> files,
        Label label,
        @Nullable MissionId mission,
        @Nullable DocumentType type) {
    public IntakeRequest {
        files = List.copyOf(files);
    }

    /// A file on this machine.
    ///
    /// @param name that it is known by; the last part of a path, whatever it holds
    public record Incoming(Path path, String name) {
        public static Incoming of(Path path) {
            Path last = path.getFileName();
            return new Incoming(path, last == null ? path.toString() : last.toString());
        }
    }
}
