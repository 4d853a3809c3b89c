package dev.hindsight.documents;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Relative.Kinship;
import dev.hindsight.documents.Relative.Shared;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Jdbi jdbi;

    StoredFamilies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Relative> of(DocumentId id, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                DocumentRows.find(handle, id, false)
                        .filter(document -> viewer.maySee(document.label()))
                        .map(document -> relatives(handle, document, viewer))
                        .orElse(List.of()));
    }

    private static List<Relative> relatives(Handle handle, Document document, Viewer viewer) {
        List<Label> labels = DocumentRows.labels(handle).stream().filter(viewer::maySee).toList();
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
        return found;
    }

    /// Documents that a passage stands in, too.
    private static List<Relative> sharing(Handle handle, Document document, List<Label> labels) {
        List<DocumentId> candidates = FamilyRows.samePrints(handle, document.id(), labels, MOST);
        if (candidates.isEmpty()) {
            return List.of();
        }
        LongerPassages here = new LongerPassages(FamilyRows.printed(handle, document.id()));
        List<Relative> found = new ArrayList<>();
        for (DocumentId candidate : candidates) {
            Map<Integer, String> there = FamilyRows.printed(handle, candidate);
            List<Shared> shared = new ArrayList<>(here.shared(there));
            shared.sort(Comparator.comparingInt(Shared::number).thenComparingInt(Shared::other));
            if (!shared.isEmpty()) {
                Document other = DocumentRows.find(handle, candidate, false).orElseThrow();
                found.add(relative(other, kinship(shared, here.count(), there.size()), shared));
            }
        }
        return found;
    }

    /// Documents in another language with the same numbers and about as many passages.
    private static List<Document> translations(
            Handle handle, Document document, List<Label> labels) {
        List<DocumentId> candidates = FamilyRows.sameNumbers(handle, document.id(), labels, MOST);
        if (candidates.isEmpty() || document.metadata().language() == Language.UNKNOWN) {
            return List.of();
        }
        List<ThemedPassage> here = PassageRows.of(handle, document.id());
        List<Document> found = new ArrayList<>();
        for (DocumentId candidate : candidates) {
            Document other = DocumentRows.find(handle, candidate, false).orElseThrow();
            if (mayTranslate(document, other)
                    && Numbers.agree(here, PassageRows.of(handle, candidate))) {
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
