package dev.hindsight.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/// Refuses, in an embedded database, to change or delete lines of the log: the migration names this
/// class as the trigger of the table. H2 asks no trigger before `truncate`; the check finds that.
public final class KeptRows implements Trigger {
    /// As H2 wants it.
    public KeptRows() {}

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
            throws SQLException {
        throw new SQLException("Lines of the audit log are only added", "HA001");
    }
}
