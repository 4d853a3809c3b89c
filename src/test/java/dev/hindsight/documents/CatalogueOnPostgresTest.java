package dev.hindsight.documents;

import dev.hindsight.testing.Postgres;
import org.jdbi.v3.core.Jdbi;

class CatalogueOnPostgresTest extends CatalogueContract {
    @Override
    Jdbi database() {
        return Postgres.jdbi();
    }
}
