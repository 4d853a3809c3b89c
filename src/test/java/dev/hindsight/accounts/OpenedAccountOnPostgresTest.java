package dev.hindsight.accounts;

import dev.hindsight.testing.Postgres;
import org.jdbi.v3.core.Jdbi;

class OpenedAccountOnPostgresTest extends OpenedAccountContract {
    @Override
    Jdbi database() {
        return Postgres.jdbi();
    }
}
