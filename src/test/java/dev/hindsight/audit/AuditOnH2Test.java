package dev.hindsight.audit;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class AuditOnH2Test extends AuditContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }

    @Override
    void unlock(Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.execute("drop trigger audit_lines_stay"));
    }
}
