package dev.hindsight.search;

import dev.hindsight.kernel.Language;

/// Names the values of facets for people.
@FunctionalInterface
public interface FacetLabels {
    /// The name of a value, such as `Human rights and justice` for the theme
    /// `human-rights-justice`; the value itself where it has none. Values come from addresses too,
    /// so anything can be asked.
    String label(Facet facet, String value, Language language);
}
