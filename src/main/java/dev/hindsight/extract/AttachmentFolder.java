package dev.hindsight.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the bytes of attachments go. The names of the files are numbers: what a document calls
/// them is never a path here.
final class AttachmentFolder {
    private final @Nullable Path folder;
    private int given;

    /// @param folder where they stay; null where they are needed only while they are read
    AttachmentFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /// A place for the next one. After a crash of the process before, an older file can lie there.
    Path next() throws IOException {
        if (folder == null) {
            return Files.createTempFile("hindsight-attachment", ".bin");
        }
        given++;
        return folder.resolve(String.valueOf(given));
    }

    /// Whether files stay here when they have been read.
    boolean keeps() {
        return folder != null;
    }

    /// The number of a file that was kept, to be sent to another process.
    static int number(Path file) {
        return Integer.parseInt(String.valueOf(file.getFileName()));
    }

    /// The file of a number that another process has sent, which may have gone mad meanwhile.
    ///
    /// @throws WireReader.Rubbish when there is no such file: a link to another one is none
    static Path file(@Nullable Path folder, int number) throws WireReader.Rubbish {
        if (folder == null) {
            throw new WireReader.Rubbish("an attachment that nobody asked for");
        }
        Path file = folder.resolve(String.valueOf(number));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new WireReader.Rubbish("no attachment has the number " + number);
        }
        return file;
    }
}
