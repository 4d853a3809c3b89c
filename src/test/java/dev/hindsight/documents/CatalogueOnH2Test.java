package dev.hindsight.documents;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class CatalogueOnH2Test extends CatalogueContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }
}
