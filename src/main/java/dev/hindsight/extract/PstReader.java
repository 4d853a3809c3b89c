package dev.hindsight.extract;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFileContent;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import com.pff.PSTRAFileContent;
import dev.hindsight.kernel.Coverage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.TikaException;

/// Reads folders of Outlook (PST and OST, MS-PST): each of their messages is attached, written as
/// RFC 5322 so that it is read like any other mail.
final class PstReader {
    static final String TYPE = "application/vnd.ms-outlook-pst";

    /// Folders within folders; whoever made more made them to do harm.
    private static final int DEEPEST = 64;

    private final Attachments attachments;

    private PstReader(Attachments attachments) {
        this.attachments = attachments;
    }

    /// @throws TikaException where the file is none of these, or damaged before its first message
    static Reading read(Path file, Attachments attachments) throws IOException, TikaException {
        PSTFileContent bytes = new PSTRAFileContent(file.toFile());
        try {
            new PstReader(attachments).take(new PSTFile(bytes).getRootFolder(), 0);
        } catch (PSTException | RuntimeException e) {
            if (attachments.files().isEmpty() || !Failures.leavesTheRest(e)) {
                throw new TikaException("The folders of Outlook cannot be read", e);
            }
            attachments.addLost(
                    null, "what follows message " + attachments.files().size() + ": damaged");
        } finally {
            bytes.close();
        }
        return new Reading(
                Properties.none(),
                new Coverage(null, List.of(), attachments.lost()),
                attachments.drafts());
    }

    private void take(PSTFolder folder, int depth) throws IOException, PSTException {
        if (folder.getContentCount() > 0) {
            PSTObject each = folder.getNextChild();
            while (each != null) {
                if (each instanceof PSTMessage message) {
                    take(message);
                }
                each = folder.getNextChild();
            }
        }
        if (depth < DEEPEST && folder.hasSubfolders()) {
            for (PSTFolder inner : folder.getSubFolders()) {
                take(inner, depth + 1);
            }
        }
    }

    private void take(PSTMessage message) throws IOException, PSTException {
        try (InputStream mail = PstMail.of(message)) {
            attachments.read(name(message), "message/rfc822", mail);
        }
    }

    private static String name(PSTMessage message) {
        String subject = message.getSubject();
        return (subject == null || subject.isBlank() ? "message" : Formats.plainName(subject))
                + ".eml";
    }
}
