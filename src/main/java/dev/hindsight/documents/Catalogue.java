package dev.hindsight.documents;

import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.DocumentId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// Compares what the database says with the originals on the disk.
@Singleton
public final class Catalogue {
    private final Jdbi jdbi;
    private final Originals originals;

    Catalogue(Jdbi jdbi, Originals originals) {
        this.jdbi = jdbi;
        this.originals = originals;
    }

    /// What was found.
    ///
    /// @param originals files that documents rest on; two labels of one original count once
    /// @param differences one line each, in plain words; empty when all is as it should be
    public record Report(long documents, long originals, long passages, List<String> differences) {
        public Report {
            differences = List.copyOf(differences);
        }
    }

    /// Reads every original once and hashes it again.
    public Report check() {
        List<DocumentRows.Counted> counted = jdbi.withHandle(DocumentRows::counted);
        List<String> differences = new ArrayList<>();
        Set<ContentHash> named = new HashSet<>();
        long passages = 0;
        for (DocumentRows.Counted document : counted) {
            passages += document.stored();
            if (document.stored() != document.claimed()) {
                differences.add(
                        String.format(
                                Locale.ROOT,
                                "document %s should have %d passages and has %d",
                                document.id(),
                                document.claimed(),
                                document.stored()));
            }
            if (named.add(document.hash()) && !sound(document.hash())) {
                differences.add(
                        String.format(
                                Locale.ROOT,
                                "document %s: its original is missing or damaged: %s",
                                document.id(),
                                originals.place(document.hash())));
            }
        }
        for (DocumentId adrift : jdbi.withHandle(AttachmentRows::adrift)) {
            differences.add(
                    String.format(
                            Locale.ROOT,
                            "document %s came as an attachment and is attached to nothing with its label",
                            adrift));
        }
        return new Report(counted.size(), named.size(), passages, differences);
    }

    private boolean sound(ContentHash hash) {
        try {
            return originals.sound(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the original " + hash, e);
        }
    }
}
