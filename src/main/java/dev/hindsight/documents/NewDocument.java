package dev.hindsight.documents;

import dev.hindsight.kernel.ContentHash;
import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import java.util.List;

/// A document on its way into the catalogue.
///
/// @param claims what is said of it and what was read; a title among them. Where a person says
///   themes, the document has just these; else they are left to the passages
/// @param attachments in their order, under the same label
public record NewDocument(
        Label label,
        Original original,
        Claims claims,
        Coverage coverage,
        List<ThemedPassage> passages,
        List<NewAttachment> attachments) {
    public NewDocument {
        passages = List.copyOf(passages);
        attachments = List.copyOf(attachments);
        for (NewAttachment attachment : attachments) {
            if (!attachment.document().label().equals(label)) {
                throw new IllegalArgumentException(
                        "An attachment comes under the label of its parent, "
                                + label
                                + ", not: "
                                + attachment.document().label());
            }
            if (attachment.document().holds(original.hash())) {
                throw new IllegalArgumentException(
                        "The file " + original.hash() + " cannot lie inside itself");
            }
        }
    }

    /// A document that nothing is attached to.
    public NewDocument(
            Label label,
            Original original,
            Claims claims,
            Coverage coverage,
            List<ThemedPassage> passages) {
        this(label, original, claims, coverage, passages, List.of());
    }

    /// A document of which a person has said everything.
    ///
    /// @param themes empty leaves them to the passages
    public NewDocument(
            Label label,
            Original original,
            Metadata metadata,
            Coverage coverage,
            List<ThemeId> themes,
            List<ThemedPassage> passages) {
        this(
                label,
                original,
                themes.isEmpty()
                        ? Claims.stated(metadata)
                        : Claims.stated(metadata)
                                .with(
                                        List.of(
                                                Claim.stated(
                                                        Field.THEMES,
                                                        themes.stream()
                                                                .map(ThemeId::value)
                                                                .toList()))),
                coverage,
                passages);
    }

    private boolean holds(ContentHash hash) {
        return original.hash().equals(hash)
                || attachments.stream().anyMatch(one -> one.document().holds(hash));
    }

    /// The id that it gets.
    public DocumentId id() {
        return DocumentId.of(original.hash(), label);
    }

    /// The metadata that stands.
    public Metadata metadata() {
        return claims.metadata();
    }

    /// Themes that a person has said; empty where they are left to the passages.
    public List<ThemeId> themes() {
        return claims.themes();
    }
}
