package dev.hindsight.extract;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;

/// Says in plain words what an exception out of a parser means for the file.
final class Failures {
    private static final int DEEPEST_CAUSE = 12;

    private Failures() {}

    /// @param type the media type that the file was read as
    static Extraction outcome(Exception thrown, String type) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Extraction known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        return new Extraction.Damaged(
                String.format(
                                Locale.ROOT,
                                "The file could not be read as %s: %s. A whole file of that type was expected.",
                                type,
                                thrown.getClass().getSimpleName())
                        + " Open it in its own program, save it anew and hand it in again.");
    }

    /// Whether what was read before the failure is still worth keeping.
    static boolean leavesTheRest(Exception thrown) {
        return outcome(thrown, "") instanceof Extraction.Damaged;
    }

    private static @org.jspecify.annotations.Nullable Extraction known(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return switch (cause) {
            case InvalidPasswordException _ -> encrypted();
            case EncryptedDocumentException _ -> encrypted();
            case org.apache.poi.EncryptedDocumentException _ -> encrypted();
            case ZeroByteFileException _ ->
                    new Extraction.Empty("The file has no content; a document was expected.");
            case OutputLimit.Exceeded _ -> tooLarge();
            case WriteLimitReachedException _ -> tooLarge();
            case TikaMemoryLimitException _ -> tooLarge();
            case FileNotFoundException gone ->
                    throw new UncheckedIOException("The file went away while it was read", gone);
            default -> message.contains("zip bomb") ? tooLarge() : null;
        };
    }

    private static Extraction encrypted() {
        return new Extraction.Encrypted(
                "The file opens only with a password; a file without one was expected. Save it"
                        + " without password and hand it in again.");
    }

    static Extraction tooLarge() {
        return new Extraction.TooLarge(
                "The file unpacks to far more than its size, or to more text than a document holds."
                        + " Split it, hand in its parts, or raise hindsight.intake.characters and"
                        + " hindsight.intake.passages.");
    }
}
