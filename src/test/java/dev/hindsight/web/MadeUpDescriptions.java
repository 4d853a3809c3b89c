package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Correction;
import dev.hindsight.documents.CorrectionOutcome;
import dev.hindsight.documents.Descriptions;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.Origin;
import dev.hindsight.documents.PastCorrection;
import dev.hindsight.documents.Rereading;
import dev.hindsight.kernel.DocumentId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Descriptions made up for looking at pages: everything was read on the first pages.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpDescriptions implements Descriptions {
    private final Documents documents;

    MadeUpDescriptions(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Claims> claims(DocumentId id, Viewer viewer) {
        return documents.find(id, viewer).map(MadeUpDescriptions::read);
    }

    private static Claims read(Document document) {
        return new Claims(
                Arrays.stream(Field.values())
                        .filter(field -> !Claims.written(document.metadata(), field).isEmpty())
                        .map(field ->
                                new Claim(
                                        field,
                                        Claims.written(document.metadata(), field),
                                        Origin.FIRST_PAGE,
                                        85))
                        .toList());
    }

    @Override
    public List<PastCorrection> history(DocumentId id, Viewer viewer) {
        return List.of();
    }

    @Override
    public CorrectionOutcome correct(DocumentId id, Correction correction, Viewer viewer) {
        throw new UnsupportedOperationException("The pages correct nothing");
    }

    @Override
    public Optional<Long> reread(DocumentId id, Rereading read, Viewer viewer) {
        throw new UnsupportedOperationException("The pages read nothing again");
    }
}
