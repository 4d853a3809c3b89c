package dev.hindsight.intake;

import dev.hindsight.documents.ThemeRollUp;
import dev.hindsight.extract.Attachment;
import dev.hindsight.extract.Extraction;
import dev.hindsight.extract.Extractor;
import dev.hindsight.extract.RecognisedPage;
import dev.hindsight.vocabulary.LearnedWords;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;

/// Says what would be understood of a file. Nothing is stored, and no database is needed.
@Singleton
public final class Understanding {
    private final Extractor extractor;
    private final Suggestions suggestions;

    Understanding(Extractor extractor, Suggestions suggestions) {
        this.extractor = extractor;
        this.suggestions = suggestions;
    }

    /// Reads a file; a bad one is an answer too.
    ///
    /// @param file an existing regular file
    /// @param name the name the file was handed in under
    /// @throws java.io.UncheckedIOException when the disk fails, not when the file is bad
    public Preview of(Path file, String name) {
        return of(file, name, List.of(), LearnedWords.NONE);
    }

    /// Reads a file of which pages have been through OCR.
    Preview of(Path file, String name, List<RecognisedPage> recognised, LearnedWords learned) {
        return preview(name, extractor.extract(file, name, recognised), learned);
    }

    private Preview preview(String name, Extraction extraction, LearnedWords learned) {
        return switch (extraction) {
            case Extraction.Read read -> understood(name, read, learned);
            case Extraction.Empty(String reason) -> refused(Preview.Cause.EMPTY, reason);
            case Extraction.Encrypted(String reason) -> refused(Preview.Cause.ENCRYPTED, reason);
            case Extraction.Unsupported(_, String reason) ->
                    refused(Preview.Cause.UNSUPPORTED, reason);
            case Extraction.Damaged(String reason) -> refused(Preview.Cause.DAMAGED, reason);
            case Extraction.TooLarge(String reason) -> refused(Preview.Cause.TOO_LARGE, reason);
            case Extraction.TimedOut(String reason) -> refused(Preview.Cause.TIMED_OUT, reason);
            case Extraction.Crashed(String reason) -> refused(Preview.Cause.CRASHED, reason);
        };
    }

    private static Preview refused(Preview.Cause cause, String reason) {
        return new Preview.Unreadable(cause, reason);
    }

    private Preview understood(String name, Extraction.Read read, LearnedWords learned) {
        Suggestions.Suggested suggested = suggestions.of(FileIntake.Read.of(name, read), learned);
        return new Preview.Understood(
                read.mediaType(),
                suggested.claims(),
                ThemeRollUp.of(List.of(), suggested.passages()),
                read.coverage(),
                suggested.passages(),
                read.attachments().stream().map(one -> attached(one, learned)).toList());
    }

    private Preview.Attached attached(Attachment attachment, LearnedWords learned) {
        String name = FileTrees.plainName(attachment.name());
        return new Preview.Attached(
                attachment.name(), preview(name, attachment.extraction(), learned));
    }
}
