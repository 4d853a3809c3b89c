package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Passage;
import java.util.List;

/// What became of reading one original. Every [Unread] gives its reason in plain words.
public sealed interface Extraction {

    /// Something was read that can be kept.
    sealed interface Read extends Extraction {
        String mediaType();

        Properties properties();

        Coverage coverage();

        default List<Passage> passages() {
            return List.of();
        }

        default List<Attachment> attachments() {
            return List.of();
        }
    }

    /// Nothing was read.
    sealed interface Unread extends Extraction {
        String reason();
    }

    /// At least one passage was read.
    ///
    /// @param mediaType what the bytes are, as detected, such as `application/pdf`
    /// @param properties what the file says about itself
    /// @param passages in reading order, numbered from 1; those of attachments are not among them
    /// @param attachments in their order; of those that could not be read the coverage tells, too
    record Extracted(
            String mediaType,
            Properties properties,
            Coverage coverage,
            List<Passage> passages,
            List<Attachment> attachments)
            implements Read {
        public Extracted {
            if (passages.isEmpty()) {
                throw new IllegalArgumentException("A file without passages is Empty or a scan");
            }
            passages = List.copyOf(passages);
            attachments = List.copyOf(attachments);
        }

        /// A file that nothing is attached to.
        public Extracted(
                String mediaType,
                Properties properties,
                Coverage coverage,
                List<Passage> passages) {
            this(mediaType, properties, coverage, passages, List.of());
        }
    }

    /// The file has no text of its own, such as an archive, but what it holds was read, at least in
    /// part.
    ///
    /// @param attachments in their order; at least one of them was read
    record Container(
            String mediaType,
            Properties properties,
            Coverage coverage,
            List<Attachment> attachments)
            implements Read {
        public Container {
            if (attachments.stream().noneMatch(Attachment::isRead)) {
                throw new IllegalArgumentException("Nothing in this container was read");
            }
            attachments = List.copyOf(attachments);
        }
    }

    /// The pages are pictures and nothing is read of them: the coverage names those that wait for
    /// OCR, and those on which it found nothing.
    ///
    /// @param attachments in their order
    record Scanned(
            String mediaType,
            Properties properties,
            Coverage coverage,
            List<Attachment> attachments)
            implements Read {
        public Scanned {
            attachments = List.copyOf(attachments);
        }

        /// A file that nothing is attached to.
        public Scanned(String mediaType, Properties properties, Coverage coverage) {
            this(mediaType, properties, coverage, List.of());
        }
    }

    /// The file has no bytes, or no text anywhere.
    record Empty(String reason) implements Unread {}

    /// The file opens only with a password.
    record Encrypted(String reason) implements Unread {}

    /// The format is not one that is read.
    record Unsupported(String mediaType, String reason) implements Unread {}

    /// The bytes are not what the format demands: broken archive, cut-off file.
    record Damaged(String reason) implements Unread {}

    /// The file, or what it expands to, is over a limit.
    record TooLarge(String reason) implements Unread {}

    /// Reading took longer than the limit.
    record TimedOut(String reason) implements Unread {}

    /// Reading brought the parser down.
    record Crashed(String reason) implements Unread {}
}
