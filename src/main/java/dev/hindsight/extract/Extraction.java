package dev.hindsight.extract;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Passage;
import java.util.List;

/// What became of reading one original. Every case but [Extracted] gives its reason in plain words.
public sealed interface Extraction {

    /// At least one passage was read.
    ///
    /// @param mediaType what the bytes are, as detected, such as `application/pdf`
    /// @param properties what the file says about itself
    /// @param passages in reading order, numbered from 1
    record Extracted(
            String mediaType, Properties properties, Coverage coverage, List<Passage> passages)
            implements Extraction {
        public Extracted {
            if (passages.isEmpty()) {
                throw new IllegalArgumentException("A file without passages is Empty or a scan");
            }
            passages = List.copyOf(passages);
        }
    }

    /// The pages are pictures and nothing is read of them: the coverage names those that wait for
    /// OCR, and those on which it found nothing.
    record Scanned(String mediaType, Properties properties, Coverage coverage)
            implements Extraction {}

    /// The file has no bytes, or no text anywhere.
    record Empty(String reason) implements Extraction {}

    /// The file opens only with a password.
    record Encrypted(String reason) implements Extraction {}

    /// The format is not one that is read.
    record Unsupported(String mediaType, String reason) implements Extraction {}

    /// The bytes are not what the format demands: broken archive, cut-off file.
    record Damaged(String reason) implements Extraction {}

    /// The file, or what it expands to, is over a limit.
    record TooLarge(String reason) implements Extraction {}

    /// Reading took longer than the limit.
    record TimedOut(String reason) implements Extraction {}

    /// Reading brought the parser down.
    record Crashed(String reason) implements Extraction {}
}
