package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Document;
import dev.hindsight.documents.Documents;
import dev.hindsight.documents.NewAttachment;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.testing.MadeUp;
import java.util.List;

/// A document for all that hangs on one that is not, with another one below it.
///
/// @param parent id of the hidden one
/// @param opened id of the one for all
record HiddenMail(String parent, String opened) {
    static final String TITLE = "The quetzalcoatl mail";
    private static final Label RESTRICTED = Label.restrictedTo(new MissionId("BINUB"));

    /// Adds them all to one program, and to the others only what is for all.
    static HiddenMail in(RealProgram everything, List<RealProgram> others) {
        NewDocument there = made("An annex for all", RESTRICTED);
        NewDocument inside = made("An annex of the annex", RESTRICTED);
        NewDocument mail = with(made(TITLE, RESTRICTED), with(there, inside));
        Documents documents = everything.get(Documents.class);
        Document parent = documents.add(mail).orElseThrow();
        Document opened =
                documents.relabel(there.id(), Label.PUBLIC, new Viewer.Owner()).orElseThrow();
        for (RealProgram program : others) {
            NewDocument alone = made("An annex for all", Label.PUBLIC);
            NewDocument below = made("An annex of the annex", Label.PUBLIC);
            program.get(Documents.class).add(with(alone, below));
        }
        return new HiddenMail(parent.id().value(), opened.id().value());
    }

    private static NewDocument made(String title, Label label) {
        return MadeUp.document(label, title, "Posts for " + title + ".");
    }

    private static NewDocument with(NewDocument document, NewDocument attached) {
        return new NewDocument(
                document.label(),
                document.original(),
                document.claims(),
                document.coverage(),
                document.passages(),
                List.of(new NewAttachment("annex.pdf", attached)));
    }
}
