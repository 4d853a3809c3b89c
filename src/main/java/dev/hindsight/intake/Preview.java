package dev.hindsight.intake;

import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.ThemeId;
import java.util.List;
import java.util.stream.Stream;

/// What reading a file gave, before anything is stored.
public sealed interface Preview {
    /// The file was read, wholly or in part.
    ///
    /// @param mediaType as detected, such as `application/pdf`
    /// @param claims what the file suggests about itself, none of it said by a person
    /// @param themes of the document, as its passages suggest them, the most frequent first
    /// @param passages in reading order; none for a scan that waits for OCR, and for a file without
    ///   text of its own, such as an archive
    /// @param attachments what lies in the file, in its order
    record Understood(
            String mediaType,
            Claims claims,
            List<ThemeId> themes,
            Coverage coverage,
            List<ThemedPassage> passages,
            List<Attached> attachments)
            implements Preview {
        public Understood {
            themes = List.copyOf(themes);
            passages = List.copyOf(passages);
            attachments = List.copyOf(attachments);
        }

        /// Its passages and those of all that lies in it, in reading order, numbered each by
        /// itself.
        public List<ThemedPassage> allPassages() {
            return Stream.concat(
                            passages.stream(),
                            attachments.stream()
                                    .map(Attached::preview)
                                    .flatMap(inside ->
                                            inside instanceof Understood read
                                                    ? read.allPassages().stream()
                                                    : Stream.empty()))
                    .toList();
        }

        /// The metadata that the file suggests.
        public Metadata metadata() {
            return claims.metadata();
        }
    }

    /// A file that lies in another one.
    ///
    /// @param name as it stands there
    record Attached(String name, Preview preview) {}

    /// The file cannot be taken in.
    ///
    /// @param reason in plain English words: what was given, what was expected, what to do
    record Unreadable(Cause cause, String reason) implements Preview {}

    /// Why a file cannot be taken in.
    enum Cause {
        EMPTY,
        ENCRYPTED,
        UNSUPPORTED,
        DAMAGED,
        TOO_LARGE,
        TIMED_OUT,
        CRASHED
    }
}
