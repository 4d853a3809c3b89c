package dev.hindsight.intake;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.NewAttachment;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.Original;
import dev.hindsight.documents.Originals;
import dev.hindsight.extract.Attachment;
import dev.hindsight.extract.Extraction;
import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes documents of a file that was read and of all that lies in it. The originals of what lies
/// in it are stored on the way.
@Singleton
final class FileTrees {
    private static final int LONGEST_NAME = 1_000;

    private final Documents documents;
    private final Originals originals;
    private final Suggestions suggestions;
    private final ThemeExamples examples;

    FileTrees(
            Documents documents,
            Originals originals,
            Suggestions suggestions,
            ThemeExamples examples) {
        this.documents = documents;
        this.originals = originals;
        this.suggestions = suggestions;
        this.examples = examples;
    }

    /// Documents that are ready to be stored.
    ///
    /// @param passages of those that are not there yet
    /// @param files where the originals of what is attached come from
    record Tree(NewDocument document, int passages, Map<ContentHash, Path> files) {
        boolean waitsForOcr() {
            return waitsForOcr(document);
        }

        private static boolean waitsForOcr(NewDocument document) {
            return !document.coverage().needOcr().isEmpty()
                    || document.attachments().stream()
                            .anyMatch(attachment -> waitsForOcr(attachment.document()));
        }
    }

    /// @param name the name the file was handed in under
    Tree of(Said said, String name, Originals.Stored stored, Extraction.Read read)
            throws IOException {
        Map<ContentHash, Path> files = new LinkedHashMap<>();
        NewDocument document = new Branch(said, files).document(name, stored, read, Set.of());
        return new Tree(document, added(document, new HashSet<>()), files);
    }

    private int added(NewDocument document, Set<DocumentId> seen) {
        if (!seen.add(document.id())
                || documents.find(document.id(), new Viewer.Owner()).isPresent()) {
            return 0;
        }
        return document.passages().size()
                + document.attachments().stream()
                        .mapToInt(attachment -> added(attachment.document(), seen))
                        .sum();
    }

    Originals.Stored store(Path file) throws IOException {
        // what a worker has left is a file of its own, and no link to another one
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return originals.store(bytes);
        }
    }

    /// Stores what is attached once more where it has gone: a withdrawal of the same bytes may have
    /// removed an original before the document was there.
    void restore(Tree tree) throws IOException {
        for (Map.Entry<ContentHash, Path> file : tree.files().entrySet()) {
            if (!Files.exists(originals.place(file.getKey()))) {
                store(file.getValue());
            }
        }
    }

    /// Removes the originals of what is attached where nothing rests on them.
    void discard(Tree tree) {
        tree.files().keySet().forEach(documents::discard);
    }

    /// The last part of a name that may hold folders.
    static String plainName(String name) {
        int last = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String plain = StorableText.oneLine(name.substring(last + 1));
        return plain.isBlank() ? "attachment" : plain;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /// What is the same for a file and all that lies in it.
    private final class Branch {
        private final Said said;
        private final Map<ContentHash, Path> files;

        Branch(Said said, Map<ContentHash, Path> files) {
            this.said = said;
            this.files = files;
        }

        /// @param around the originals around this one: bytes that lie in themselves are no file
        ///   more
        NewDocument document(
                String name, Originals.Stored stored, Extraction.Read read, Set<ContentHash> around)
                throws IOException {
            Set<ContentHash> here = new HashSet<>(around);
            here.add(stored.hash());
            List<String> lost = new ArrayList<>(read.coverage().lost());
            List<NewAttachment> attachments = attachments(read.attachments(), here, lost);
            Suggestions.Suggested suggested =
                    suggestions.of(FileIntake.Read.of(name, read), examples.learned());
            return new NewDocument(
                    said.label(),
                    new Original(stored.hash(), shortened(name), read.mediaType(), stored.size()),
                    suggested
                            .claims()
                            .with((around.isEmpty() ? said.claims() : said.attached()).all()),
                    withLost(read.coverage(), lost),
                    suggested.passages(),
                    attachments);
        }

        private List<NewAttachment> attachments(
                List<Attachment> read, Set<ContentHash> around, List<String> lost)
                throws IOException {
            List<NewAttachment> attachments = new ArrayList<>();
            for (Attachment attachment : read) {
                Path file = attachment.file();
                if (file == null || !(attachment.extraction() instanceof Extraction.Read content)) {
                    continue; // the coverage tells why
                }
                Originals.Stored stored = store(file);
                if (around.contains(stored.hash())) {
                    lost.add(
                            "Attachment: "
                                    + attachment.name()
                                    + ": the same file as one around it");
                    continue;
                }
                files.put(stored.hash(), file);
                String name = plainName(attachment.name());
                attachments.add(
                        new NewAttachment(
                                StorableText.oneLine(attachment.name()),
                                document(name, stored, content, around)));
            }
            return attachments;
        }

        private static Coverage withLost(Coverage read, List<String> lost) {
            return new Coverage(
                    read.pages(), read.needOcr(), read.byOcr(), read.withoutText(), lost);
        }
    }
}
