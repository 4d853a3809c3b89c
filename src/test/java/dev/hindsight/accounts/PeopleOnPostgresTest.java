package dev.hindsight.accounts;

import dev.hindsight.testing.Postgres;
import org.jdbi.v3.core.Jdbi;

class PeopleOnPostgresTest extends PeopleContract {
    @Override
    Jdbi database() {
        return Postgres.jdbi();
    }
}
