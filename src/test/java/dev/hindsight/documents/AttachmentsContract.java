package dev.hindsight.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.TestAudit;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of attachments, whatever database lies under the catalogue.
abstract class AttachmentsContract {
    private static final Viewer OWNER = new Viewer.Owner();
    private static final Viewer VISITOR = new Viewer.Anonymous();

    @TempDir Path folder;
    private Documents documents;
    private Attachments attachments;
    private Moves moves;
    private Originals originals;
    private Changes changes;
    private Catalogue catalogue;

    /// An empty database with the schema.
    abstract Jdbi database();

    @BeforeEach
    void open() {
        Jdbi jdbi = database();
        ChangeRows.begin(jdbi);
        Clock clock = Clock.fixed(Instant.parse("2026-05-31T10:15:30Z"), ZoneOffset.UTC);
        ChangeRows rows = new ChangeRows(jdbi, clock);
        originals = new Originals(new StoreSettings("embedded", "", "", folder, 4));
        documents =
                new StoredDocuments(
                        jdbi, rows, TestAudit.at(clock), originals, new RecentPassages(), clock);
        attachments = new StoredAttachments(jdbi);
        moves = new StoredMoves(jdbi);
        changes = rows;
        catalogue = new Catalogue(jdbi, originals);
    }

    /// After whatever was done the catalogue is as it should be.
    @AfterEach
    void nothingDiffers() {
        assertThat(catalogue.check().differences()).isEmpty();
    }

    private NewDocument file(String text, Label label, NewDocument... attached) throws IOException {
        Originals.Stored stored =
                originals.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<NewAttachment> all = new ArrayList<>();
        for (NewDocument one : attached) {
            all.add(new NewAttachment("in/" + one.original().name(), one));
        }
        return new NewDocument(
                label,
                new Original(stored.hash(), text + ".eml", "message/rfc822", stored.size()),
                Claims.stated(Samples.titled("About " + text)),
                Coverage.whole(),
                Samples.passages(),
                all);
    }

    private NewDocument file(String text, NewDocument... attached) throws IOException {
        return file(text, Label.PUBLIC, attached);
    }

    private boolean isThere(DocumentId id) {
        return documents.find(id, OWNER).isPresent();
    }

    private List<DocumentId> attached(DocumentId id) {
        return attachments.of(id, OWNER).attachments().stream().map(Attachments.Link::id).toList();
    }

    private List<DocumentId> parents(DocumentId id) {
        return attachments.of(id, OWNER).parents().stream().map(Attachments.Link::id).toList();
    }

    private static DocumentId under(NewDocument document, Label label) {
        return DocumentId.of(document.original().hash(), label);
    }

    @Test
    void eachAttachmentIsADocumentLinkedToItsDirectParent() throws IOException {
        NewDocument inner = file("annex");
        NewDocument archive = file("archive", inner);
        NewDocument plan = file("plan");
        NewDocument mail = file("mail", archive, plan);
        documents.add(mail);
        assertThat(documents.count(VISITOR)).isEqualTo(4);
        assertThat(changes.latest()).isEqualTo(4);
        assertThat(attachments.of(mail.id(), VISITOR).attachments())
                .containsExactly(
                        new Attachments.Link(archive.id(), "in/archive.eml", "About archive"),
                        new Attachments.Link(plan.id(), "in/plan.eml", "About plan"));
        assertThat(attachments.of(inner.id(), VISITOR).parents())
                .containsExactly(
                        new Attachments.Link(archive.id(), "in/annex.eml", "About archive"));
        assertThat(parents(mail.id())).isEmpty();
    }

    @Test
    void theSameBytesUnderTheSameLabelAreOneDocument() throws IOException {
        NewDocument plan = file("plan");
        documents.add(plan);
        documents.add(file("one", plan));
        documents.add(file("two", plan, plan));
        documents.add(file("three", Label.INTERNAL, file("plan", Label.INTERNAL)));
        assertThat(documents.count(OWNER)).isEqualTo(5);
        assertThat(parents(plan.id())).hasSize(2);
        assertThat(attached(file("two").id())).containsExactly(plan.id(), plan.id());
    }

    @Test
    void aFileCannotLieInItselfNorHaveAnAttachmentUnderAnotherLabel() throws IOException {
        NewDocument mail = file("mail");
        NewDocument archive = file("archive", mail);
        assertThatThrownBy(() -> file("mail", archive)).hasMessageContaining("inside itself");
        NewDocument internal = file("plan", Label.INTERNAL);
        assertThatThrownBy(() -> file("other", internal)).hasMessageContaining("internal");
    }

    @Test
    void withdrawingTakesTheAttachmentsAlongAndTheirOriginals() throws IOException {
        NewDocument inner = file("annex");
        NewDocument archive = file("archive", inner);
        NewDocument mail = file("mail", archive);
        documents.add(mail);
        assertThat(documents.withdraw(mail.id(), OWNER)).contains(6L);
        assertThat(documents.count(OWNER)).isZero();
        assertThat(originals.place(inner.original().hash())).doesNotExist();
    }

    @Test
    void whatIsAlsoElsewhereOrWasHandedInByItselfStays() throws IOException {
        NewDocument shared = file("shared");
        NewDocument own = file("own");
        NewDocument kept = file("kept");
        documents.add(own);
        documents.add(file("one", shared, own, kept));
        documents.add(file("two", shared));
        attachments.keep(kept.id());
        documents.withdraw(file("one").id(), OWNER);
        assertThat(isThere(shared.id())).isTrue();
        assertThat(isThere(own.id())).isTrue();
        assertThat(isThere(kept.id())).isTrue();
        assertThat(parents(own.id())).isEmpty();
        documents.withdraw(file("two").id(), OWNER);
        assertThat(isThere(shared.id())).isFalse();
        assertThat(Files.exists(originals.place(own.original().hash()))).isTrue();
    }

    @Test
    void anAttachmentCanBeWithdrawnByItself() throws IOException {
        NewDocument plan = file("plan");
        NewDocument mail = file("mail", plan);
        documents.add(mail);
        documents.withdraw(plan.id(), OWNER);
        assertThat(attached(mail.id())).isEmpty();
        assertThat(isThere(mail.id())).isTrue();
    }

    @Test
    void attachmentsMoveWithTheirParentUnderAnotherLabel() throws IOException {
        NewDocument inner = file("annex");
        NewDocument archive = file("archive", inner);
        NewDocument mail = file("mail", archive);
        documents.add(mail);
        Document moved = documents.relabel(mail.id(), Label.INTERNAL, OWNER).orElseThrow();
        assertThat(documents.count(VISITOR)).isZero();
        assertThat(documents.count(OWNER)).isEqualTo(3);
        assertThat(attached(moved.id())).containsExactly(under(archive, Label.INTERNAL));
        assertThat(parents(under(inner, Label.INTERNAL)))
                .containsExactly(under(archive, Label.INTERNAL));
        assertThat(documents.passages(under(inner, Label.INTERNAL), OWNER)).hasSize(2);
        documents.withdraw(moved.id(), OWNER);
        assertThat(documents.count(OWNER)).isZero();
    }

    @Test
    void whatStaysUnderItsLabelIsCopiedForTheParentThatMoves() throws IOException {
        NewDocument shared = file("shared", file("annex"));
        NewDocument own = file("own");
        documents.add(own);
        documents.add(file("one", shared, own));
        documents.add(file("two", shared));
        Document moved = documents.relabel(file("one").id(), Label.INTERNAL, OWNER).orElseThrow();
        assertThat(attached(moved.id()))
                .containsExactly(under(shared, Label.INTERNAL), under(own, Label.INTERNAL));
        assertThat(parents(shared.id())).containsExactly(file("two").id());
        assertThat(parents(own.id())).isEmpty();
        assertThat(attached(under(shared, Label.INTERNAL)))
                .containsExactly(under(file("annex"), Label.INTERNAL));
        assertThat(documents.passages(under(own, Label.INTERNAL), OWNER))
                .isEqualTo(documents.passages(own.id(), OWNER));
        documents.withdraw(moved.id(), OWNER);
        assertThat(documents.count(OWNER)).isEqualTo(4);
    }

    @Test
    void whatIsThereUnderTheNewLabelIsLinkedAndTheOldOneGoes() throws IOException {
        NewDocument plan = file("plan", file("annex"));
        documents.add(file("plan", Label.INTERNAL));
        documents.add(file("mail", plan, file("annex")));
        Document moved = documents.relabel(file("mail").id(), Label.INTERNAL, OWNER).orElseThrow();
        assertThat(attached(moved.id()))
                .containsExactly(under(plan, Label.INTERNAL), under(file("annex"), Label.INTERNAL));
        assertThat(documents.count(VISITOR)).isZero();
        assertThat(documents.count(OWNER)).isEqualTo(3);
        assertThat(moves.now(plan.id(), OWNER))
                .map(Document::id)
                .contains(under(plan, Label.INTERNAL));
    }

    @Test
    void aLabelThatAPersonHasGivenToAnAttachmentStays() throws IOException {
        NewDocument plan = file("plan");
        documents.add(file("mail", plan));
        documents.relabel(plan.id(), Label.INTERNAL, OWNER);
        DocumentId mail = file("mail").id();
        assertThat(attached(mail)).containsExactly(under(plan, Label.INTERNAL));
        assertThat(attachments.of(mail, VISITOR).attachments()).isEmpty();
        Label mission = new Label("restricted:BINUB");
        Document restricted = documents.relabel(mail, mission, OWNER).orElseThrow();
        assertThat(attached(restricted.id())).containsExactly(under(plan, Label.INTERNAL));
        documents.relabel(restricted.id(), Label.PUBLIC, OWNER);
        assertThat(documents.count(VISITOR)).isEqualTo(1);
    }

    @Test
    void linksTellNothingOfWhatAViewerMayNotSee() throws IOException {
        NewDocument plan = file("plan", Label.INTERNAL);
        NewDocument mail = file("mail", Label.INTERNAL, plan);
        documents.add(mail);
        documents.relabel(plan.id(), Label.PUBLIC, OWNER);
        assertThat(attachments.of(under(plan, Label.PUBLIC), VISITOR))
                .isEqualTo(Attachments.Links.NONE);
        assertThat(attachments.of(mail.id(), VISITOR)).isEqualTo(Attachments.Links.NONE);
        assertThat(attached(mail.id())).containsExactly(under(plan, Label.PUBLIC));
    }

    @Test
    void anAttachmentThatCannotBeStoredLeavesNothingBehind() throws IOException {
        NewDocument plan = file("plan");
        NewDocument broken =
                new NewDocument(
                        plan.label(),
                        new Original(plan.original().hash(), "n".repeat(1_001), "text/plain", 4),
                        plan.claims(),
                        plan.coverage(),
                        plan.passages());
        NewDocument mail = file("mail", file("note"), broken);
        assertThatThrownBy(() -> documents.add(mail)).isInstanceOf(RuntimeException.class);
        assertThat(documents.count(OWNER)).isZero();
        assertThat(changes.latest()).isZero();
        assertThat(documents.add(file("mail", file("note"), plan))).isPresent();
    }

    @Test
    void messagesWithTheSameAttachmentCanComeAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                NewDocument mail = file("mail " + i, file("shared " + i / 4), file("shared"));
                work.add(() -> documents.add(mail).isPresent());
            }
            for (Future<Boolean> added : threads.invokeAll(work)) {
                assertThat(added.get()).isTrue();
            }
        }
        assertThat(documents.count(OWNER)).isEqualTo(12 + 3 + 1);
        assertThat(parents(file("shared").id())).hasSize(12);
    }
}
