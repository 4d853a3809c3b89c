package dev.hindsight.audit;

import java.time.Clock;

/// The log for tests of whoever writes to it.
public final class TestAudit {
    private TestAudit() {}

    public static Audit at(Clock clock) {
        return new AuditRows(clock);
    }
}
