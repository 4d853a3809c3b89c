package dev.hindsight.submissions;

import dev.hindsight.documents.Metadata;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.ThemeId;
import java.util.List;

/// What is said of a file that was handed in.
///
/// @param label under which the document is to be stored
/// @param contact whom a curator can ask, at most 200 characters; empty where nobody is named
public record Statement(Metadata metadata, List<ThemeId> themes, Label label, String contact) {
    static final int LONGEST_CONTACT = 200;
    static final int LONGEST_TITLE = 500;
    static final int LONGEST_SYMBOL = 100;

    public Statement {
        themes = List.copyOf(themes);
        if (contact.length() > LONGEST_CONTACT) {
            throw new IllegalArgumentException(
                    "A contact has at most 200 characters, not " + contact.length());
        }
        if (metadata.title().length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "A title has at most 500 characters, not " + metadata.title().length());
        }
    }
}
