package dev.hindsight.documents;

import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import org.jdbi.v3.core.Handle;

/// Where every change of a document, practice or lesson is written down.
public interface ChangeLog {
    /// Appends a change inside the transaction that makes it.
    ///
    /// Call it last: from here to the end of the transaction no other writer gets a number.
    ///
    /// @return the number of the change
    long append(Handle handle, ItemKind kind, String item, Label label);
}
