package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;

/// A curated best-practice entry in one of its revisions.
public record Practice(PracticeId id, PracticeText text, Revision revision) {
    public String title() {
        return text.title();
    }

    public Label label() {
        return text.label();
    }

    public boolean published() {
        return text.published();
    }
}
