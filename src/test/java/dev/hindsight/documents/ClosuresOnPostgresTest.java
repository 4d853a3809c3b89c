package dev.hindsight.documents;

import dev.hindsight.testing.Postgres;
import org.jdbi.v3.core.Jdbi;

class ClosuresOnPostgresTest extends ClosuresContract {
    @Override
    Jdbi database() {
        return Postgres.jdbi();
    }
}
