package dev.hindsight.kernel;

import java.util.regex.Pattern;

/// The address of a document: 20 hexadecimal digits derived from its original and its label.
///
/// The same bytes under the same label have the same id in every installation, so nothing about an
/// id tells a viewer what else is held. A relabelled document has another id.
public record DocumentId(String value) implements Comparable<DocumentId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");

    public DocumentId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "A document id has 20 lower-case hexadecimal digits, not: " + value);
        }
    }

    public static DocumentId of(ContentHash original, Label label) {
        String named = ContentHash.ofText(original.hex() + "\n" + label.value()).hex();
        return new DocumentId(named.substring(0, 20));
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
