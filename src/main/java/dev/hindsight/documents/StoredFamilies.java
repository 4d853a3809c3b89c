package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Relative.Kinship;
import dev.hindsight.documents.Relative.Shared;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Families over the prints in the database.
@Singleton
final class StoredFamilies implements Families {
    /// Documents that are compared in full: those with the most passages in common.
    private static final int MOST = 20;

    /// Parts of the longer passages of both documents that have to be common.
    private static final double COPY = 0.97;

    private static final double VERSION = 0.5;

    /// The shorter of two translations has at least this part of the passages of the longer.
    private static final double STRUCTURE = 0.7;

    /// Kept families, each of as many shared passages and relatives as [#weight] counts.
    private static final long KEPT = 200_000;

    private final Jdbi jdbi;
    private final RecentPassages recent;

    /// Any document that comes, goes or changes may change any family.
    private final Recent<Asked, List<Relative>> families =
            new Recent<>(
                    KEPT,
                    (_, relatives) -> weight(relatives),
                    (cache, changes) -> {
                        if (changes.stream().anyMatch(it -> it.kind() == ItemKind.DOCUMENT)) {
                            cache.invalidateAll();
                        }
                    });

    StoredFamilies(Jdbi jdbi, RecentPassages recent) {
        this.jdbi = jdbi;
        this.recent = recent;
    }

    /// @param labels of the documents that the viewer may see
    private record Asked(DocumentId document, Set<Label> labels) {}

    private static int weight(List<Relative> relatives) {
        return 1 + relatives.stream().mapToInt(it -> 1 + it.passages().size()).sum();
    }

    @Override
    public List<Relative> of(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                DocumentRows.find(handle, id, false)
                        .filter(document -> viewer.maySee(document.label()))
                        .map(document -> kept(handle, document, labels(handle, viewer)))
                        .orElse(List.of()));
    }

    private static Set<Label> labels(Handle handle, Viewer viewer) {
        return DocumentRows.labels(handle).stream()
                .filter(viewer::maySee)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Relative> kept(Handle handle, Document document, Set<Label> labels) {
        return families.of(
                handle,
                new Asked(document.id(), labels),
                () -> relatives(handle, document, labels));
    }

    private List<Relative> relatives(Handle handle, Document document, Set<Label> labels) {
        List<Relative> found = new ArrayList<>(sharing(handle, document, labels));
        Set<DocumentId> known = new HashSet<>();
        found.forEach(relative -> known.add(relative.id()));
        for (Document other : translations(handle, document, labels)) {
            if (!known.contains(other.id())) {
                found.add(relative(other, Kinship.TRANSLATION, List.of()));
            }
        }
        found.sort(
                Comparator.comparing(Relative::kinship)
                        .thenComparingInt(relative -> -relative.passages().size())
                        .thenComparing(Relative::id));
        return List.copyOf(found);
    }

    /// Documents that a passage stands in, too.
    private List<Relative> sharing(Handle handle, Document document, Set<Label> labels) {
        List<DocumentId> candidates = FamilyRows.samePrints(handle, document.id(), labels, MOST);
        if (candidates.isEmpty()) {
            return List.of();
        }
        LongerPassages here = new LongerPassages(printed(handle, document.id()));
        List<Relative> found = new ArrayList<>();
        for (DocumentId candidate : candidates) {
            Map<Integer, String> there = printed(handle, candidate);
            List<Shared> shared = new ArrayList<>(here.shared(there));
            shared.sort(Comparator.comparingInt(Shared::number).thenComparingInt(Shared::other));
            if (!shared.isEmpty()) {
                Document other = DocumentRows.find(handle, candidate, false).orElseThrow();
                found.add(relative(other, kinship(shared, here.count(), there.size()), shared));
            }
        }
        return found;
    }

    /// The numbers and texts of a document's passages that have prints.
    private Map<Integer, String> printed(Handle handle, DocumentId document) {
        Map<Integer, String> texts = new TreeMap<>();
        for (ThemedPassage one : recent.of(handle, document)) {
            String text = one.passage().text();
            if (Prints.of(text).isPresent()) {
                texts.put(one.passage().number(), text);
            }
        }
        return texts;
    }

    /// Documents in another language with the same numbers and about as many passages.
    private List<Document> translations(Handle handle, Document document, Set<Label> labels) {
        List<DocumentId> candidates = FamilyRows.sameNumbers(handle, document.id(), labels, MOST);
        if (candidates.isEmpty() || document.metadata().language() == Language.UNKNOWN) {
            return List.of();
        }
        List<ThemedPassage> here = recent.of(handle, document.id());
        List<Document> found = new ArrayList<>();
        for (DocumentId candidate : candidates) {
            Document other = DocumentRows.find(handle, candidate, false).orElseThrow();
            if (mayTranslate(document, other)
                    && Numbers.agree(here, recent.of(handle, candidate))) {
                found.add(other);
            }
        }
        return found;
    }

    private static boolean mayTranslate(Document document, Document other) {
        Language language = other.metadata().language();
        double longest = Math.max(other.passages(), document.passages());
        double shortest = Math.min(other.passages(), document.passages());
        return language != Language.UNKNOWN
                && language != document.metadata().language()
                && shortest >= longest * STRUCTURE;
    }

    private static Relative relative(Document other, Kinship kinship, List<Shared> shared) {
        Metadata metadata = other.metadata();
        return new Relative(other.id(), metadata.title(), metadata.date(), kinship, shared);
    }

    private static Kinship kinship(List<Shared> shared, int here, int there) {
        double part =
                Math.min(
                        (double) shared.stream().map(Shared::number).distinct().count() / here,
                        (double) shared.stream().map(Shared::other).distinct().count() / there);
        if (part >= COPY) {
            return Kinship.COPY;
        }
        return part >= VERSION ? Kinship.VERSION : Kinship.PASSAGES;
    }
}
