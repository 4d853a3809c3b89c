package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Field;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.Originals;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.extract.Extraction;
import dev.hindsight.extract.Extractor;
import dev.hindsight.extract.Properties;
import dev.hindsight.intake.IntakeRequest.Incoming;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.Passage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;

/// Takes one file the whole way from its bytes to the catalogue.
@Singleton
final class FileIntake {
    private static final long MEGABYTE = 1 << 20;
    private static final int LONGEST_NAME = 1_000;
    private final AtWork atWork = new AtWork();
    private final Documents documents;
    private final Originals originals;
    private final Extractor extractor;
    private final Suggestions suggestions;
    private final Understanding understanding;
    private final IntakeSettings settings;
    private final Scans scans;

    FileIntake(
            Documents documents,
            Originals originals,
            Extractor extractor,
            Suggestions suggestions,
            Understanding understanding,
            IntakeSettings settings,
            Scans scans) {
        this.documents = documents;
        this.originals = originals;
        this.extractor = extractor;
        this.suggestions = suggestions;
        this.understanding = understanding;
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
            return new FileOutcome.Duplicate(id);
        }
        Extraction extraction = extractor.extract(stored.file(), incoming.name());
        FileOutcome outcome = catalogued(new Said(job, sidecar), incoming, stored, extraction);
        switch (outcome) {
            case FileOutcome.Ingested _, FileOutcome.Duplicate _ -> {
                // a withdrawal of the same bytes may have removed the original meanwhile
                if (!Files.exists(stored.file())) {
                    store(incoming.path());
                }
            }
            case FileOutcome.Failed _ -> documents.discard(stored.hash());
        }
        return outcome;
    }

    private Originals.Stored store(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return originals.store(bytes);
        }
    }

    private FileOutcome catalogued(
            Said said, Incoming incoming, Originals.Stored stored, Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted e ->
                    add(
                            new Read(incoming.name(), e.mediaType(), e.properties(), e.passages()),
                            e.coverage(),
                            stored,
                            said);
            case Extraction.Scanned e ->
                    add(
                            new Read(incoming.name(), e.mediaType(), e.properties(), List.of()),
                            e.coverage(),
                            stored,
                            said);
            case Extraction.Empty(String reason) -> new FileOutcome.Failed(reason);
            case Extraction.Encrypted(String reason) -> new FileOutcome.Failed(reason);
            case Extraction.Unsupported(_, String reason) -> new FileOutcome.Failed(reason);
            case Extraction.Damaged(String reason) -> new FileOutcome.Failed(reason);
            case Extraction.TooLarge(String reason) -> new FileOutcome.Failed(reason);
            case Extraction.TimedOut(String reason) -> new FileOutcome.Failed(reason);
            case Extraction.Crashed(String reason) -> new FileOutcome.Failed(reason);
        };
    }

    /// What reading a file gave, as far as suggestions need it.
    record Read(String name, String mediaType, Properties properties, List<Passage> passages) {}

    /// What people say of a file: whoever hands it in, and whoever wrote its sidecar.
    record Said(Job job, Sidecar sidecar) {
        /// What was said with the request stands over the sidecar; missions are joined, since a
        /// request names one only.
        Claims claims() {
            List<Claim> stated = new ArrayList<>();
            Optional.ofNullable(job.type())
                    .ifPresent(type -> stated.add(Claim.stated(Field.TYPE, List.of(type.code()))));
            Optional.ofNullable(job.mission())
                    .ifPresent(
                            mission -> stated.add(Claim.stated(Field.MISSIONS, joined(mission))));
            return sidecar.claims().with(stated);
        }

        private List<String> joined(MissionId mission) {
            SequencedSet<String> missions = new LinkedHashSet<>();
            missions.add(mission.value());
            sidecar.claims()
                    .said(Field.MISSIONS)
                    .ifPresent(claim -> missions.addAll(claim.values()));
            return List.copyOf(missions);
        }
    }

    private FileOutcome add(Read read, Coverage coverage, Originals.Stored stored, Said said) {
        Label label = said.job().label();
        Suggestions.Suggested suggested = suggestions.of(read);
        List<ThemedPassage> passages = suggested.passages();
        Original original =
                new Original(
                        stored.hash(), shortened(read.name()), read.mediaType(), stored.size());
        return added(
                new NewDocument(
                        label,
                        original,
                        suggested.claims().with(said.claims().all()),
                        coverage,
                        passages));
    }

    private FileOutcome added(NewDocument document) {
        Optional<Document> added = documents.add(document);
        if (added.isPresent() && !document.coverage().needOcr().isEmpty()) {
            scans.call();
        }
        return added.<FileOutcome>map(
                        one -> new FileOutcome.Ingested(one.id(), document.passages().size()))
                .orElseGet(() ->
                        new FileOutcome.Duplicate(
                                DocumentId.of(document.original().hash(), document.label())));
    }

    /// Stores a file whose metadata people have already settled.
    FileOutcome accept(Settled settled) {
        Preview preview = understanding.of(settled.file(), settled.name());
        return switch (preview) {
            case Preview.Unreadable(_, String reason) -> new FileOutcome.Failed(reason);
            case Preview.Understood understood -> accept(settled, understood);
        };
    }

    private FileOutcome accept(Settled settled, Preview.Understood understood) {
        try {
            Originals.Stored stored = store(settled.file());
            NewDocument document =
                    new NewDocument(
                            settled.label(),
                            new Original(
                                    stored.hash(),
                                    shortened(settled.name()),
                                    understood.mediaType(),
                                    stored.size()),
                            understood.claims().with(settled.claims().all()),
                            understood.coverage(),
                            understood.passages());
            return added(document);
        } catch (IOException e) {
            return new FileOutcome.Failed("The file cannot be read: " + e);
        }
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
