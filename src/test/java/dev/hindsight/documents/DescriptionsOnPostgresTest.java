package dev.hindsight.documents;

import dev.hindsight.testing.Postgres;
import org.jdbi.v3.core.Jdbi;

class DescriptionsOnPostgresTest extends DescriptionsContract {
    @Override
    Jdbi database() {
        return Postgres.jdbi();
    }
}
