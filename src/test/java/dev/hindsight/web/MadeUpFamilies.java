package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Families;
import dev.hindsight.documents.Relative;
import dev.hindsight.kernel.DocumentId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/// A family made up for looking at pages: each document shares a passage with the first one.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpFamilies implements Families {
    @Override
    public List<Relative> of(DocumentId id, Viewer viewer) {
        var first = MadeUp.DOCUMENTS.getFirst();
        return first.id().equals(id)
                ? List.of()
                : List.of(
                        new Relative(
                                first.id(),
                                first.metadata().title(),
                                first.metadata().date(),
                                Relative.Kinship.PASSAGES,
                                List.of(new Relative.Shared(2, 3))));
    }
}
