package dev.hindsight.submissions;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.Preview;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// What has changed in a submission since it was returned.
@Singleton
public final class Resubmissions {
    private final Jdbi jdbi;
    private final Submissions submissions;
    private final Uploads uploads;
    private final Intake intake;

    Resubmissions(Jdbi jdbi, Submissions submissions, Uploads uploads, Intake intake) {
        this.jdbi = jdbi;
        this.submissions = submissions;
        this.uploads = uploads;
        this.intake = intake;
    }

    /// What it was when it was last returned, and what it is now.
    ///
    /// @param before what was said of it then
    /// @param oldText of the file then, a passage a line; equal to the new one where the file is
    ///   the same
    public record Since(Statement before, Statement now, String oldText, String newText) {}

    /// Empty where it was never returned, nothing has happened since, or the viewer may not see it.
    public Optional<Since> of(SubmissionId id, Viewer viewer) {
        return submissions
                .find(id, viewer)
                .flatMap(now -> {
                    Optional<Move> returned = now.last(Move.Kind.RETURNED);
                    return returned.filter(move -> move.number() < now.version())
                            .map(move -> since(now, move));
                });
    }

    private Since since(Submission now, Move returned) {
        Statement before =
                jdbi.withHandle(
                        handle -> SubmissionRows.statement(handle, now.id(), returned.number()));
        List<Upload> earlier =
                now.uploads().stream()
                        .filter(upload -> upload.number() < returned.number())
                        .toList();
        boolean same = earlier.getLast().number() == now.upload().number();
        return new Since(
                before,
                now.said(),
                same ? "" : text(earlier.getLast()),
                same ? "" : text(now.upload()));
    }

    private String text(Upload upload) {
        Preview preview = intake.preview(uploads.place(upload.file().hash()), upload.file().name());
        return preview instanceof Preview.Understood understood
                ? understood.allPassages().stream()
                        .map(ThemedPassage::passage)
                        .map(passage -> passage.text().replace('\n', ' '))
                        .collect(Collectors.joining("\n"))
                : "";
    }
}
