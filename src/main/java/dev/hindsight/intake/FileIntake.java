package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Attachments;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Originals;
import dev.hindsight.extract.Extraction;
import dev.hindsight.extract.Extractor;
import dev.hindsight.extract.Properties;
import dev.hindsight.intake.IntakeRequest.Incoming;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Passage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Takes one file the whole way from its bytes to the catalogue.
@Singleton
final class FileIntake {
    private static final long MEGABYTE = 1 << 20;
    private final AtWork atWork = new AtWork();
    private final Documents documents;
    private final Originals originals;
    private final Extractor extractor;
    private final Attachments attachments;
    private final FileTrees trees;
    private final IntakeSettings settings;
    private final Scans scans;

    /// Files are stored side by side, but none while an original is removed.
    private final ReadWriteLock locks = new ReentrantReadWriteLock();

    private final Lock storing = locks.readLock();
    private final Lock discarding = locks.writeLock();

    FileIntake(
            Documents documents,
            Originals originals,
            Extractor extractor,
            Attachments attachments,
            FileTrees trees,
            IntakeSettings settings,
            Scans scans) {
        this.documents = documents;
        this.originals = originals;
        this.extractor = extractor;
        this.attachments = attachments;
        this.trees = trees;
        this.settings = settings;
        this.scans = scans;
    }

    FileOutcome take(Incoming incoming, Job job) {
        try {
            long size = Files.size(incoming.path());
            if (size > settings.largestFile()) {
                return new FileOutcome.Failed(tooLarge(size));
            }
            return stored(incoming, job);
        } catch (Sidecar.Unusable e) {
            return new FileOutcome.Failed(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return new FileOutcome.Failed("The file is no longer there: " + e.getMessage());
        } catch (IOException e) {
            return new FileOutcome.Failed("The file cannot be read: " + e);
        }
    }

    private String tooLarge(long size) {
        return String.format(
                        Locale.ROOT,
                        "The file has %d MB; at most %d MB are taken. Split it, or raise",
                        size / MEGABYTE,
                        settings.largestFile() / MEGABYTE)
                + " hindsight.intake.largest-file.";
    }

    private FileOutcome stored(Incoming incoming, Job job) throws IOException, Sidecar.Unusable {
        Sidecar sidecar = Sidecar.of(incoming.path());
        Originals.Stored stored = store(incoming.path());
        atWork.enter(stored.hash());
        try {
            if (!Files.exists(stored.file())) {
                // the same bytes under another name could not be read and were removed meanwhile
                store(incoming.path());
            }
            return taken(sidecar, incoming, stored, job);
        } finally {
            atWork.leave(stored.hash());
        }
    }

    private FileOutcome taken(Sidecar sidecar, Incoming incoming, Originals.Stored stored, Job job)
            throws IOException {
        DocumentId id = DocumentId.of(stored.hash(), job.label());
        Optional<Document> before = documents.find(id, new Viewer.Owner());
        if (before.isPresent()) {
            return duplicate(id);
        }
        Said said = Said.of(job, sidecar);
        FileOutcome outcome = read(said, incoming.name(), stored.file(), () -> stored);
        switch (outcome) {
            case FileOutcome.Ingested _, FileOutcome.Duplicate _ -> {
                // a withdrawal of the same bytes may have removed the original meanwhile
                if (!Files.exists(stored.file())) {
                    store(incoming.path());
                }
            }
            case FileOutcome.Failed _ -> discard(() -> documents.discard(stored.hash()));
        }
        return outcome;
    }

    private interface Storing {
        Originals.Stored store() throws IOException;
    }

    /// Reads a file and stores it, with what lies in it.
    ///
    /// @param original stores the file itself, once it is known to be readable
    private FileOutcome read(Said said, String name, Path file, Storing original)
            throws IOException {
        Path folder = originals.makeFolder();
        try {
            return switch (extractor.extract(file, name, List.of(), folder)) {
                case Extraction.Read read -> add(said, name, original, read);
                case Extraction.Unread unread -> new FileOutcome.Failed(unread.reason());
            };
        } finally {
            originals.removeFolder(folder);
        }
    }

    private FileOutcome add(Said said, String name, Storing original, Extraction.Read read)
            throws IOException {
        FileTrees.Tree tree;
        Optional<Document> added;
        storing.lock();
        try {
            tree = trees.of(said, name, original.store(), read);
            added = documents.add(tree.document());
            trees.restore(tree);
        } finally {
            storing.unlock();
        }
        DocumentId id = tree.document().id();
        if (added.isEmpty()) {
            discard(() -> trees.discard(tree));
            return duplicate(id);
        }
        if (tree.waitsForOcr()) {
            scans.call();
        }
        return new FileOutcome.Ingested(id, tree.passages());
    }

    private FileOutcome duplicate(DocumentId id) {
        attachments.keep(id);
        return new FileOutcome.Duplicate(id);
    }

    /// Nobody else may be storing an original when one is removed.
    private void discard(Runnable removal) {
        discarding.lock();
        try {
            removal.run();
        } finally {
            discarding.unlock();
        }
    }

    private Originals.Stored store(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return originals.store(bytes);
        }
    }

    /// What reading a file gave, as far as suggestions need it.
    record Read(String name, String mediaType, Properties properties, List<Passage> passages) {
        static Read of(String name, Extraction.Read read) {
            return new Read(name, read.mediaType(), read.properties(), read.passages());
        }
    }

    /// Stores a file whose metadata people have already settled.
    FileOutcome accept(Settled settled) {
        try {
            return read(
                    Said.of(settled), settled.name(), settled.file(), () -> store(settled.file()));
        } catch (IOException e) {
            return new FileOutcome.Failed("The file cannot be read: " + e);
        }
    }
}
