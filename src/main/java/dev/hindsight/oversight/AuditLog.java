package dev.hindsight.oversight;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.AuditLine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The audit log as admins read it: the newest line first. For anyone else it is empty.
@Singleton
public final class AuditLog {
    /// The most lines of an answer.
    public static final int LARGEST_LIST = 1_000;

    private final Jdbi jdbi;

    AuditLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Lines with numbers below one, the newest first: paging by number stays right while lines are
    /// added.
    ///
    /// @param below the first number that is too large
    /// @param limit 1 to 1,000
    public List<AuditLine> lines(Viewer viewer, AuditFilter filter, long below, int limit) {
        if (limit < 1 || limit > LARGEST_LIST) {
            throw new IllegalArgumentException("A list has 1 to 1,000 entries, not: " + limit);
        }
        return viewer.mayAdminister()
                ? jdbi.withHandle(handle -> LineRows.list(handle, filter, below, limit))
                : List.of();
    }

    public Optional<AuditLine> line(Viewer viewer, long number) {
        return viewer.mayAdminister()
                ? jdbi.withHandle(handle -> LineRows.find(handle, number))
                : Optional.empty();
    }

    public long count(Viewer viewer, AuditFilter filter) {
        return viewer.mayAdminister()
                ? jdbi.withHandle(handle -> LineRows.count(handle, filter))
                : 0;
    }

    /// The actions that there are, in order.
    public List<String> actions(Viewer viewer) {
        return viewer.mayAdminister() ? jdbi.withHandle(LineRows::actions) : List.of();
    }
}
