package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Passages of documents that were read lately: a document is read part by part, by its page, its
/// citations and whatever is found in it, and its passages change seldom.
@Singleton
final class RecentPassages {
    /// Characters of all passages that are kept; a report of the Secretary-General has 100,000.
    private static final long CHARACTERS = 16_000_000;

    /// What a passage takes beside its characters, counted as characters.
    private static final int EACH = 200;

    private final Recent<DocumentId, List<ThemedPassage>> recent =
            new Recent<>(
                    CHARACTERS,
                    (_, passages) -> weight(passages),
                    (cache, changes) ->
                            changes.stream()
                                    .filter(change -> change.kind() == ItemKind.DOCUMENT)
                                    .forEach(change ->
                                            cache.invalidate(new DocumentId(change.item()))));

    /// As [PassageRows#of]; the same list as before where nothing has changed since.
    ///
    /// @param handle of a transaction that has changed nothing itself
    List<ThemedPassage> of(Handle handle, DocumentId document) {
        return recent.of(handle, document, () -> List.copyOf(PassageRows.of(handle, document)));
    }

    private static int weight(List<ThemedPassage> passages) {
        long characters =
                passages.stream().mapToLong(one -> one.passage().text().length() + EACH).sum();
        return (int) Math.min(Integer.MAX_VALUE, characters);
    }
}
