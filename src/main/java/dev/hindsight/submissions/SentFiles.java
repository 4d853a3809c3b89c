package dev.hindsight.submissions;

import dev.hindsight.documents.Original;
import dev.hindsight.documents.Originals;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Label;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Reads the files that people send, and keeps those only that can be taken in.
@Singleton
final class SentFiles {
    private static final int BEGINNING = 1_500;
    private final Jdbi jdbi;
    private final Uploads uploads;
    private final Intake intake;

    SentFiles(Jdbi jdbi, Uploads uploads, Intake intake) {
        this.jdbi = jdbi;
        this.uploads = uploads;
        this.intake = intake;
    }

    /// What a file gave.
    sealed interface Reading {
        record Understood(Upload upload, Statement statement) implements Reading {}

        record Refused(Preview.Cause cause, String reason) implements Reading {}
    }

    /// Reads a file that has been stored; one that cannot be taken in is removed again.
    ///
    /// @param name that it had where it came from
    /// @param number of the move that brings it
    /// @param label that is asked for
    Reading read(Originals.Stored stored, String name, int number, Label label) throws IOException {
        String called = FileName.of(name);
        return switch (intake.preview(stored.file(), called)) {
            case Preview.Unreadable(Preview.Cause cause, String reason) -> {
                discard(stored.hash());
                yield new Reading.Refused(cause, reason);
            }
            case Preview.Understood understood ->
                    new Reading.Understood(
                            new Upload(
                                    number,
                                    new Original(
                                            stored.hash(),
                                            called,
                                            understood.mediaType(),
                                            stored.size()),
                                    understood.coverage(),
                                    understood.allPassages().size(),
                                    beginning(understood.allPassages())),
                            new Statement(understood.metadata(), understood.themes(), label, ""));
        };
    }

    /// Removes a file, unless a submission rests on it.
    void discard(ContentHash hash) throws IOException {
        boolean needed = jdbi.withHandle(handle -> SubmissionRows.restsOn(handle, hash));
        if (!needed) {
            uploads.remove(hash);
        }
    }

    private static String beginning(List<ThemedPassage> passages) {
        String text =
                passages.stream()
                        .limit(12)
                        .map(themed -> themed.passage().text())
                        .collect(Collectors.joining("\n"));
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING - 2) + " …";
    }
}
