package dev.hindsight.lessons;

import dev.hindsight.kernel.DocumentId;
import org.jspecify.annotations.Nullable;

/// Where references lead, for one viewer.
public interface References {
    Target resolve(Reference reference);

    /// What a reference names.
    sealed interface Target {
        /// The document is in this installation and the viewer may see it.
        ///
        /// @param title of the source or document
        /// @param url its address, with the fragment of the place
        /// @param page of the place, from 1; null in formats without pages and where the place was
        ///   not found
        /// @param passage text at the place, to be shown; null where the place was not found
        /// @param placeFound whether the page, passage or section is in the document; always true
        ///   where none is named
        record Held(
                DocumentId document,
                String title,
                String url,
                @Nullable Integer page,
                @Nullable String passage,
                boolean placeFound)
                implements Target {}

        /// A known source whose document is not here, or not for this viewer.
        ///
        /// @param placeFound whether the source is said to have the section; always true where none
        ///   is named
        record Described(Source source, boolean placeFound) implements Target {}

        /// Neither a known source nor a document that this viewer may see.
        record Unknown() implements Target {}
    }
}
