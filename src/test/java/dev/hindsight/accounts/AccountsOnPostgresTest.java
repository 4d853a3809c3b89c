package dev.hindsight.accounts;

import dev.hindsight.testing.Postgres;
import org.jdbi.v3.core.Jdbi;

class AccountsOnPostgresTest extends AccountsContract {
    @Override
    Jdbi database() {
        return Postgres.jdbi();
    }
}
