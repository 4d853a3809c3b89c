package dev.hindsight.oversight;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import java.util.List;

/// Writes down who has read what is restricted: at most one line per person, item and hour, and one
/// line per search that showed such items. Whoever reads does not wait for it.
public interface Readings {
    /// An item was shown, which [Openings] counts. No line is written unless its label is
    /// restricted and a person looked: the owner of the data has the files anyway, and visitors see
    /// none of it.
    ///
    /// @param verb `read`, or `downloaded` for an original
    /// @param kind such as `document`
    void shown(Viewer viewer, Label label, String kind, String id, String verb);

    /// A search has shown passages of restricted items.
    ///
    /// @param items each as kind, colon and id; nothing is written where there are none
    void found(Viewer viewer, List<String> items);

    /// Waits until what was read before has been written, or tried once.
    void flush();
}
