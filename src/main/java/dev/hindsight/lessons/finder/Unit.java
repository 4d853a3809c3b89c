package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;

/// What is judged as one: a passage, or several that belong together.
///
/// @param first the passage that it begins in
/// @param text of all its passages, on one line
/// @param listed an item of a list, or a paragraph whose number counts items and not all paragraphs
/// @param language the one whose wording counts
record Unit(Passage first, String text, boolean listed, Language language) {

    /// Introduces what follows.
    boolean leadsIn() {
        return text.endsWith(":");
    }

    int words() {
        return text.split(" ", -1).length;
    }

    Unit asItem() {
        return new Unit(first, text, true, language);
    }

    Unit with(String more) {
        return new Unit(first, text + more, listed, language);
    }
}
