package dev.hindsight.documents;

import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// A document with all that is attached to it, stored, moved and removed within a transaction of
/// the caller.
///
/// Changes are appended last: from then on until the transaction ends nobody else can append any.
final class DocumentTree {
    /// Files come in by jobs, and by submissions that somebody accepts; both have lines of their
    /// own, which say who.
    private static final String PROGRAM = "program";

    private final ChangeLog changes;
    private final Audit audit;
    private final Clock clock;

    DocumentTree(ChangeLog changes, Audit audit, Clock clock) {
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /// Stores a document and those of its attachments that are not there yet.
    Document add(Handle handle, NewDocument added) {
        List<Document> stored = new ArrayList<>();
        Redacting.assign(handle, added);
        Document document = insert(handle, added, false, stored);
        stored.forEach(one -> append(handle, one));
        for (Document one : stored) {
            write(handle, AuditTexts.event(PROGRAM, "added", one.id(), null, AuditTexts.of(one)));
        }
        return document;
    }

    void write(Handle handle, AuditEvent event) {
        audit.append(handle, event);
    }

    long append(Handle handle, Document document) {
        return changes.append(handle, ItemKind.DOCUMENT, document.id().value(), document.label());
    }

    private Document insert(
            Handle handle, NewDocument read, boolean attached, List<Document> stored) {
        NewDocument added = Redacting.redacted(handle, read);
        Document document = catalogued(added);
        insert(handle, document, added.claims(), attached);
        PassageRows.insert(handle, document.id(), added.passages());
        Redacting.withhold(handle, document.id(), read.passages(), added.passages());
        FamilyRows.print(handle, document.id(), added.passages());
        stored.add(document);
        int position = 0;
        for (NewAttachment attachment : added.attachments()) {
            position++;
            NewDocument file = attachment.document();
            // locked, so that nobody withdraws it before the link is there
            if (DocumentRows.find(handle, file.id(), true).isEmpty()) {
                insert(handle, file, true, stored);
            }
            AttachmentRows.insert(handle, document.id(), position, file.id(), attachment.name());
        }
        return document;
    }

    private static void insert(Handle handle, Document document, Claims claims, boolean attached) {
        DocumentRows.insert(handle, document, claims);
        AttachmentRows.setAttached(handle, document.id(), attached);
    }

    private Document catalogued(NewDocument added) {
        return new Document(
                added.id(),
                added.label(),
                added.original(),
                added.claims().metadata(),
                added.coverage(),
                ThemeRollUp.of(added.claims().themes(), added.passages()),
                added.passages().size(),
                // databases keep microseconds: what is returned now equals what is read later
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// What was taken out.
    ///
    /// @param documents the one that was asked for first
    /// @param change the last number of their changes
    record Withdrawn(List<Document> documents, long change) {}

    /// Takes out a document, and of its attachments those that are here for its sake only.
    ///
    /// @param by who asks for it
    Withdrawn withdraw(Handle handle, Document document, String by) {
        List<Document> gone = new ArrayList<>();
        remove(handle, document, gone);
        long last = 0;
        for (Document one : gone) {
            last = append(handle, one);
        }
        for (Document one : gone) {
            write(handle, AuditTexts.event(by, "withdrawn", one.id(), AuditTexts.of(one), null));
        }
        return new Withdrawn(List.copyOf(gone), last);
    }

    private static void remove(Handle handle, Document document, List<Document> gone) {
        List<AttachmentRows.Row> links = AttachmentRows.of(handle, document.id());
        AttachmentRows.deleteOfParent(handle, document.id());
        AttachmentRows.deleteOfDocument(handle, document.id());
        PassageRows.delete(handle, document.id());
        RedactionRows.deleteWithheld(handle, document.id());
        CorrectionRows.delete(handle, document.id());
        FiledRows.delete(handle, document.id());
        ClosureRows.delete(handle, document.id());
        DocumentRows.delete(handle, document.id());
        if (!DocumentRows.restsOn(handle, document.original().hash())) {
            OcrPageRows.delete(handle, document.original().hash());
        }
        gone.add(document);
        for (AttachmentRows.Row link : links) {
            DocumentRows.find(handle, link.document(), true)
                    .filter(attachment -> isAdrift(handle, attachment))
                    .ifPresent(attachment -> remove(handle, attachment, gone));
        }
    }

    private static boolean isAdrift(Handle handle, Document document) {
        return AttachmentRows.isAttached(handle, document.id())
                && !AttachmentRows.hasParent(handle, document.id());
    }

    /// Moves a document under another label, and with it the attachments that have its label.
    ///
    /// Those that also hang on another document, or were handed in by themselves, stay where they
    /// are, and the moved document gets copies: its links never lead to a weaker label than its
    /// own, unless a person has given one to the attachment.
    ///
    /// @param by who asks for it
    Document relabel(Handle handle, Document from, Label label, String by) {
        Relabelling move = new Relabelling(handle, from.label(), label);
        // a person has said where it belongs: from now on it does not go with its parents
        Document to = move.moved(from, false);
        move.removeLeft();
        move.touched.forEach(document -> append(handle, document));
        String before = "label: " + from.label() + "\ndocument:" + from.id();
        String after = "label: " + label + "\ndocument:" + to.id();
        move.touched.stream()
                .map(Document::id)
                .distinct()
                .forEach(
                        id -> write(handle, AuditTexts.event(by, "relabelled", id, before, after)));
        return to;
    }

    /// One document and all that hangs on it on the way from one label to another.
    private static final class Relabelling {
        private final Handle handle;
        private final Label before;
        private final Label after;
        private final List<Document> touched = new ArrayList<>();
        private final Map<DocumentId, DocumentId> done = new HashMap<>();
        private final Set<DocumentId> left = new LinkedHashSet<>();

        Relabelling(Handle handle, Label before, Label after) {
            this.handle = handle;
            this.before = before;
            this.after = after;
        }

        Document moved(Document from, boolean attached) {
            Document to = under(from);
            insert(handle, to, StoredDescriptions.claims(handle, from), attached);
            PassageRows.move(handle, from.id(), to.id());
            RedactionRows.copyAll(handle, from.id(), to.id());
            RedactionRows.deleteWithheld(handle, from.id());
            CorrectionRows.move(handle, from.id(), to.id());
            FiledRows.copy(handle, from.id(), to.id());
            FiledRows.delete(handle, from.id());
            FamilyRows.print(handle, to.id(), PassageRows.of(handle, to.id()));
            AttachmentRows.repoint(handle, from.id(), to.id());
            List<AttachmentRows.Row> links = AttachmentRows.of(handle, from.id());
            AttachmentRows.deleteOfParent(handle, from.id());
            DocumentRows.delete(handle, from.id());
            ClosureRows.delete(handle, from.id());
            ClosureRows.moved(handle, from.id(), before, to.id());
            touched.add(from);
            touched.add(to);
            for (AttachmentRows.Row link : links) {
                DocumentId target = target(link.document(), true);
                AttachmentRows.insert(handle, to.id(), link.position(), target, link.name());
            }
            return to;
        }

        private DocumentId copied(Document from) {
            Document to = under(from);
            List<ThemedPassage> passages = PassageRows.of(handle, from.id());
            insert(handle, to, StoredDescriptions.claims(handle, from), true);
            PassageRows.insert(handle, to.id(), passages);
            RedactionRows.copyAll(handle, from.id(), to.id());
            FiledRows.copy(handle, from.id(), to.id());
            FamilyRows.print(handle, to.id(), passages);
            touched.add(to);
            for (AttachmentRows.Row link : AttachmentRows.of(handle, from.id())) {
                DocumentId target = target(link.document(), false);
                AttachmentRows.insert(handle, to.id(), link.position(), target, link.name());
            }
            return to.id();
        }

        /// Where the link to an attachment leads under the new label.
        ///
        /// @param parentLeft whether its parent has moved, and not only been copied
        private DocumentId target(DocumentId id, boolean parentLeft) {
            DocumentId known = done.get(id);
            if (known != null) {
                return known;
            }
            Document document = DocumentRows.find(handle, id, true).orElseThrow();
            DocumentId found = document.label().equals(before) ? target(document, parentLeft) : id;
            done.put(id, found);
            return found;
        }

        private DocumentId target(Document document, boolean parentLeft) {
            DocumentId target = DocumentId.of(document.original().hash(), after);
            if (DocumentRows.find(handle, target, true).isPresent()) {
                left.add(document.id());
                return target;
            }
            if (parentLeft && isAdrift(handle, document)) {
                return moved(document, true).id();
            }
            left.add(document.id());
            return copied(document);
        }

        /// Removes the attachments that are there under the new label and hang on nothing under the
        /// old one any more.
        void removeLeft() {
            int first = touched.size();
            for (DocumentId id : left) {
                DocumentRows.find(handle, id, true)
                        .filter(document -> isAdrift(handle, document))
                        .ifPresent(document -> remove(handle, document, touched));
            }
            touched.subList(first, touched.size()).forEach(this::follow);
        }

        /// What named a removed attachment means the one that is there under the new label.
        private void follow(Document gone) {
            DocumentId there = under(gone).id();
            if (gone.label().equals(before)
                    && DocumentRows.find(handle, there, false).isPresent()) {
                ClosureRows.moved(handle, gone.id(), before, there);
            }
        }

        private Document under(Document from) {
            return new Document(
                    DocumentId.of(from.original().hash(), after),
                    after,
                    from.original(),
                    from.metadata(),
                    from.coverage(),
                    from.themes(),
                    from.passages(),
                    from.received());
        }
    }
}
