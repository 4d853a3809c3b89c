package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Passage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Takes words out of what is stored, within a transaction of the caller, who appends the change.
final class Redacting {
    private Redacting() {}

    /// Gives every file of a tree that is about to be stored the decisions about its own passages:
    /// whoever decided knew the texts, not in which of the files each stands. Of a file that is
    /// there already somebody has decided where it came in.
    static void assign(Handle handle, NewDocument root) {
        Set<String> open =
                RedactionRows.of(handle, root.id()).stream()
                        .map(one -> one.spot().mark())
                        .collect(Collectors.toSet());
        if (!open.isEmpty()) {
            open.removeAll(Redactor.marks(root.passages()));
            assign(handle, root.id(), root, open);
        }
    }

    private static void assign(
            Handle handle, DocumentId root, NewDocument parent, Set<String> open) {
        for (NewAttachment attachment : parent.attachments()) {
            NewDocument file = attachment.document();
            if (open.isEmpty() || DocumentRows.find(handle, file.id(), true).isPresent()) {
                continue;
            }
            for (String mark : Redactor.marks(file.passages())) {
                if (open.remove(mark)) {
                    RedactionRows.hand(handle, root, file.id(), mark);
                }
            }
            assign(handle, root, file, open);
        }
    }

    /// A document as it is to be stored.
    static NewDocument redacted(Handle handle, NewDocument added) {
        Redactor redactor = new Redactor(RedactionRows.of(handle, added.id()));
        if (redactor.isIdle()) {
            return added;
        }
        Original original = added.original();
        return new NewDocument(
                added.label(),
                new Original(
                        original.hash(),
                        redactor.fileName(original.name()),
                        original.mediaType(),
                        original.size()),
                redactor.claims(added.claims()),
                added.coverage(),
                redactor.passages(added.passages()),
                added.attachments());
    }

    /// The passages as they were read.
    static List<ThemedPassage> whole(Handle handle, DocumentId id) {
        Map<Integer, RedactionRows.Whole> withheld = RedactionRows.withheld(handle, id);
        return PassageRows.of(handle, id).stream().map(one -> whole(one, withheld)).toList();
    }

    private static ThemedPassage whole(
            ThemedPassage stored, Map<Integer, RedactionRows.Whole> withheld) {
        RedactionRows.Whole whole = withheld.get(stored.passage().number());
        return whole == null
                ? stored
                : new ThemedPassage(
                        Redactor.with(stored.passage(), whole.section(), whole.text()),
                        stored.filed());
    }

    /// Keeps how passages were read that are stored otherwise.
    static void withhold(
            Handle handle, DocumentId id, List<ThemedPassage> read, List<ThemedPassage> stored) {
        RedactionRows.deleteWithheld(handle, id);
        for (int i = 0; i < read.size(); i++) {
            Passage whole = read.get(i).passage();
            if (!whole.equals(stored.get(i).passage())) {
                RedactionRows.withhold(
                        handle,
                        id,
                        whole.number(),
                        new RedactionRows.Whole(whole.section(), whole.text()));
            }
        }
    }

    /// Rewrites what is stored after decisions have changed.
    static void rewrite(Handle handle, Document document) {
        DocumentId id = document.id();
        Redactor redactor = new Redactor(RedactionRows.of(handle, id));
        List<ThemedPassage> before = PassageRows.of(handle, id);
        List<ThemedPassage> whole = whole(handle, id);
        List<ThemedPassage> after = redactor.passages(whole);
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                PassageRows.rewrite(handle, id, after.get(i).passage());
            }
        }
        withhold(handle, id, whole, after);
        FamilyRows.print(handle, id, after);
        Claims claims = StoredDescriptions.claims(handle, document);
        Claims left = redactor.claims(claims);
        if (!left.equals(claims)) {
            DocumentRows.describe(handle, id, left);
        }
        RedactionRows.rename(handle, id, redactor.fileName(document.original().name()));
    }

    /// Puts words back into title or authors.
    static void putBack(Handle handle, Document document, Redaction one) {
        Field field = one.spot().place() == Redaction.Place.TITLE ? Field.TITLE : Field.AUTHORS;
        Claims claims = StoredDescriptions.claims(handle, document);
        String marker = one.kind().marker(claims.metadata().language());
        int before =
                (int)
                        RedactionRows.of(handle, document.id()).stream()
                                .filter(Redaction::isRemoved)
                                .filter(other -> other.kind() == one.kind())
                                .filter(other -> other.spot().mark().equals(one.spot().mark()))
                                .filter(other -> other.spot().start() < one.spot().start())
                                .count();
        DocumentRows.describe(
                handle,
                document.id(),
                new Claims(
                        claims.all().stream()
                                .map(claim ->
                                        claim.field() == field
                                                ? putBack(claim, marker, before, one.words())
                                                : claim)
                                .toList()));
    }

    private static Claim putBack(Claim claim, String marker, int before, String words) {
        boolean[] done = {false};
        List<String> values =
                claim.values().stream()
                        .map(value -> {
                            int at = nth(value, marker, before);
                            if (at < 0 || done[0]) {
                                return value;
                            }
                            done[0] = true;
                            return value.substring(0, at)
                                    + words
                                    + value.substring(at + marker.length());
                        })
                        .toList();
        return new Claim(claim.field(), values, claim.origin(), claim.confidence());
    }

    private static int nth(String text, String part, int before) {
        int at = text.indexOf(part);
        for (int i = 0; i < before && at >= 0; i++) {
            at = text.indexOf(part, at + part.length());
        }
        return at;
    }

    /// Whether something was taken out of a document, or of what lies in it.
    static boolean withholds(Handle handle, DocumentId id) {
        return RedactionRows.hasRemoved(handle, id)
                || AttachmentRows.of(handle, id).stream()
                        .anyMatch(link -> withholds(handle, link.document()));
    }
}
