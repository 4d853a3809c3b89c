package dev.hindsight.submissions;

import dev.hindsight.documents.Attachments;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.Redaction;
import dev.hindsight.documents.Redactions;
import dev.hindsight.intake.FileOutcome;
import dev.hindsight.intake.Intake;
import dev.hindsight.intake.Preview;
import dev.hindsight.intake.Settled;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ThemeId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Stores the annexes of what was accepted: each a document of its own, under the label, missions
/// and type of the main file, and linked to it (decision 0012).
@Singleton
final class AnnexFiling {
    private final Jdbi jdbi;
    private final Uploads uploads;
    private final Intake intake;
    private final Attachments attachments;
    private final Redactions redactions;

    AnnexFiling(
            Jdbi jdbi,
            Uploads uploads,
            Intake intake,
            Attachments attachments,
            Redactions redactions) {
        this.jdbi = jdbi;
        this.uploads = uploads;
        this.intake = intake;
        this.attachments = attachments;
        this.redactions = redactions;
    }

    /// Doing it again changes nothing.
    ///
    /// @param document what the main file became
    /// @param curator name of whoever accepts it
    /// @return why one of them could not be stored; empty where all are
    Optional<String> accept(SubmissionId id, DocumentId document, Statement said, String curator) {
        List<Annex> annexes = jdbi.withHandle(handle -> AnnexRows.of(handle, id));
        List<Redaction> decisions = jdbi.withHandle(handle -> DecisionRows.of(handle, id));
        for (Annex annex : annexes) {
            String name = annex.file().name();
            // words that stand in another file of the submission go wherever they stand in this one
            redactions.prepare(
                    DocumentId.of(annex.file().hash(), said.label()), decisions, curator);
            switch (intake.accept(settled(annex, said))) {
                case FileOutcome.Ingested(DocumentId it, _) ->
                        attachments.attach(document, name, it, true);
                case FileOutcome.Duplicate(DocumentId it) ->
                        attachments.attach(document, name, it, false);
                case FileOutcome.Failed(String reason) -> {
                    return Optional.of(name + ": " + reason);
                }
            }
        }
        return Optional.empty();
    }

    private Settled settled(Annex annex, Statement said) {
        Path place = uploads.place(annex.file().hash());
        Metadata main = said.metadata();
        Metadata own = main;
        List<ThemeId> themes = said.themes();
        if (intake.preview(place, annex.file().name()) instanceof Preview.Understood read) {
            own = read.metadata();
            themes = read.themes();
        }
        return new Settled(
                place,
                annex.file().name(),
                said.label(),
                new Metadata(
                        own.title(),
                        own.symbol(),
                        main.type(),
                        own.date() == null ? main.date() : own.date(),
                        main.missions(),
                        main.countries(),
                        own.authors(),
                        own.language()),
                themes);
    }
}
