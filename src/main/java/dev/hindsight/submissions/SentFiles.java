package dev.hindsight.submissions;

import dev.hindsight.documents.Original;
import dev.hindsight.documents.Originals;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.Preview;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Label;
import dev.hindsight.lessons.finder.Candidate;
import dev.hindsight.lessons.finder.CandidateLine;
import dev.hindsight.lessons.finder.LessonFinder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
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
    private final LessonFinder finder;

    SentFiles(Jdbi jdbi, Uploads uploads, Intake intake, LessonFinder finder) {
        this.jdbi = jdbi;
        this.uploads = uploads;
        this.intake = intake;
        this.finder = finder;
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
                                    beginning(understood.allPassages()),
                                    kept(understood)),
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

    /// As the database keeps it: what is returned now equals what is read later.
    private List<Candidate> kept(Preview.Understood read) {
        return found(read).stream().map(CandidateLine::write).map(CandidateLine::read).toList();
    }

    /// In the file itself, then in what lies in it, each judged as a document of its own.
    private List<Candidate> found(Preview.Understood read) {
        List<Candidate> found =
                new ArrayList<>(
                        finder.find(read.passages().stream().map(ThemedPassage::passage).toList()));
        for (Preview.Attached attached : read.attachments()) {
            if (attached.preview() instanceof Preview.Understood inside) {
                found.addAll(found(inside));
            }
        }
        return found;
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
