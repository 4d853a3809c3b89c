package dev.hindsight.documents;

import java.util.Arrays;
import java.util.Optional;

/// Where a value of a document's metadata comes from.
public enum Origin {
    /// A person said so, here: with the request, on a form or by a correction.
    STATED("stated"),
    /// A person said so in the file beside the original.
    SIDECAR("sidecar"),
    /// What the file says of itself.
    PROPERTIES("properties"),
    /// What the first pages print, running heads and title page.
    FIRST_PAGE("first-page"),
    FILE_NAME("file-name"),
    /// Names that the vocabulary knows, by how often the text uses them.
    VOCABULARY("vocabulary"),
    /// The text as a whole.
    TEXT("text");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    /// The value that the interface and the database use.
    public String code() {
        return code;
    }

    /// Did a person say so? Such a value is never replaced by one that was read.
    public boolean isSaid() {
        return this == STATED || this == SIDECAR;
    }

    public static Optional<Origin> ofCode(String code) {
        return Arrays.stream(values()).filter(origin -> origin.code.equals(code)).findFirst();
    }
}
