package dev.hindsight.documents;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class RedactionsOnH2Test extends RedactionsContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }
}
