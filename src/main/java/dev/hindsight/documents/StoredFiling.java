package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Filing over the database.
@Singleton
final class StoredFiling implements Filing {
    private final Jdbi jdbi;
    private final ChangeLog changes;
    private final Audit audit;
    private final Clock clock;

    StoredFiling(Jdbi jdbi, ChangeLog changes, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Long> file(
            DocumentId document, int passage, PassageThemes themes, Viewer viewer) {
        if (!viewer.mayCurate()) {
            return Optional.empty();
        }
        return jdbi.inTransaction(handle ->
                DocumentRows.find(handle, document, true)
                        .filter(held -> viewer.maySee(held.label()))
                        .flatMap(held -> filed(handle, held, passage, themes, viewer)));
    }

    private Optional<Long> filed(
            Handle handle, Document document, int number, PassageThemes themes, Viewer viewer) {
        DocumentId id = document.id();
        Optional<ThemedPassage> before =
                PassageRows.of(handle, id).stream()
                        .filter(one -> one.passage().number() == number)
                        .findFirst();
        Optional<String> text = before.map(one -> one.passage().text());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (themes.said()) {
            FiledRows.file(
                    handle,
                    id,
                    text.get(),
                    themes.ids(),
                    StoredDescriptions.name(viewer),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else {
            FiledRows.unfile(handle, id, text.get());
        }
        String mark = FiledRows.mark(text.get());
        for (ThemedPassage one : PassageRows.of(handle, id)) {
            if (FiledRows.mark(one.passage().text()).equals(mark)) {
                PassageRows.file(handle, id, one.passage().number(), themes);
            }
        }
        DocumentRows.updateThemes(
                handle,
                id,
                ThemeRollUp.of(
                        StoredDescriptions.claims(handle, document).themes(),
                        PassageRows.of(handle, id)));
        long change = changes.append(handle, ItemKind.DOCUMENT, id.value(), document.label());
        write(handle, id, before.orElseThrow(), themes, viewer);
        return Optional.of(change);
    }

    private void write(
            Handle handle,
            DocumentId id,
            ThemedPassage before,
            PassageThemes themes,
            Viewer viewer) {
        int number = before.passage().number();
        audit.append(
                handle,
                AuditTexts.event(
                        StoredDescriptions.name(viewer),
                        "filed",
                        id,
                        AuditTexts.of(number, before.filed()),
                        AuditTexts.of(number, themes)));
    }

    @Override
    public List<ThemedPassage> examples() {
        return jdbi.inTransaction(FiledRows::open);
    }

    @Override
    public String state() {
        return jdbi.withHandle(FiledRows::state);
    }
}
