package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document that shares text with another one.
///
/// @param title of the other document
/// @param date of the other document; null where unknown
/// @param passages what is common, in the order of the document that was asked about; none for a
///   translation
public record Relative(
        DocumentId id,
        String title,
        @Nullable PartialDate date,
        Kinship kinship,
        List<Shared> passages) {
    public Relative {
        passages = List.copyOf(passages);
    }

    /// How much two documents have in common.
    public enum Kinship {
        /// Nearly every longer passage of either stands in the other: the same text, or the same
        /// file under another label.
        COPY,
        /// Most of the longer passages of either stand in the other, such as of a draft and its
        /// final version.
        VERSION,
        /// The same numbers in the same order, in another language.
        TRANSLATION,
        /// Some passages of one stand in the other.
        PASSAGES
    }

    /// A passage that both documents have.
    ///
    /// @param number in the document that was asked about
    /// @param other number in the other document
    public record Shared(int number, int other) {}
}
