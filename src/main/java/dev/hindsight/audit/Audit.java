package dev.hindsight.audit;

import org.jdbi.v3.core.Handle;

/// Where everything that people do is written down.
public interface Audit {
    /// Adds a line inside the transaction that makes the change.
    ///
    /// Call it last, after the change log: from here to the end of the transaction no other writer
    /// adds a line.
    ///
    /// @return the number of the line, from 1
    long append(Handle handle, AuditEvent event);
}
